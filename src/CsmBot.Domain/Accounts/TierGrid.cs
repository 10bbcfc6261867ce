using System.Collections.Frozen;

namespace CsmBot.Domain.Accounts;

/// <summary>From grade to tier: nine cells (R80).</summary>
public sealed class TierGrid
{
    private readonly FrozenDictionary<GrowthGrade, TierCell> _cells;

    private TierGrid(IEnumerable<KeyValuePair<GrowthGrade, TierCell>> cells) => _cells = cells.ToFrozenDictionary();

    public static TierGrid Default { get; } = new(
    [
        new(new GrowthGrade(PotentialSize.A, 1), TierCell.Tier1),
        new(new GrowthGrade(PotentialSize.A, 2), TierCell.Between),
        new(new GrowthGrade(PotentialSize.A, 3), TierCell.Tier2),
        new(new GrowthGrade(PotentialSize.B, 1), TierCell.Between),
        new(new GrowthGrade(PotentialSize.B, 2), TierCell.Tier2),
        new(new GrowthGrade(PotentialSize.B, 3), TierCell.Tier3),
        new(new GrowthGrade(PotentialSize.C, 1), TierCell.Tier2),
        new(new GrowthGrade(PotentialSize.C, 2), TierCell.Tier3),
        new(new GrowthGrade(PotentialSize.C, 3), TierCell.Tier3),
    ]);

    public TierCell CellOf(GrowthGrade grade) => _cells[grade];

    /// <summary>The tier as long as nobody has called between two.</summary>
    public int TierOf(GrowthGrade grade) => CellOf(grade) switch
    {
        TierCell.Tier1 => 1,
        TierCell.Tier3 => 3,
        _ => 2,
    };
}
