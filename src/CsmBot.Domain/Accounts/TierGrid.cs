namespace CsmBot.Domain.Accounts;

/// <summary>From grade to tier: nine cells (R80), in the order of <see cref="GrowthGrade.All"/>. Editable per workspace.</summary>
public sealed record TierGrid
{
    public static TierGrid Default { get; } = new()
    {
        Cells =
        [
            TierCell.Tier1, TierCell.Between, TierCell.Tier2,
            TierCell.Between, TierCell.Tier2, TierCell.Tier3,
            TierCell.Tier2, TierCell.Tier3, TierCell.Tier3,
        ],
    };

    public required IReadOnlyList<TierCell> Cells
    {
        get;
        init => field = value.Count == GrowthGrade.All.Count ? value : throw new ArgumentException($"A grid has {GrowthGrade.All.Count} cells, this one {value.Count}.", nameof(value));
    }

    public TierCell CellOf(GrowthGrade grade) => Cells[((int)grade.Size * GrowthGrade.WorstLikelihood) + grade.Likelihood - GrowthGrade.BestLikelihood];

    /// <summary>The tier as long as nobody has called between two.</summary>
    public int TierOf(GrowthGrade grade) => CellOf(grade) switch
    {
        TierCell.Tier1 => 1,
        TierCell.Tier3 => 3,
        _ => 2,
    };

    public bool Equals(TierGrid? other) => other is not null && Cells.SequenceEqual(other.Cells);

    public override int GetHashCode() => Cells.Aggregate(0, HashCode.Combine);
}
