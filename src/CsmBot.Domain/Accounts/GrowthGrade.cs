using System.Globalization;

namespace CsmBot.Domain.Accounts;

/// <summary>A forecast: how large the account could become, and how likely that is, 1 above 3 (R67). There are nine.</summary>
public readonly record struct GrowthGrade(PotentialSize Size, int Likelihood)
{
    public const int BestLikelihood = 1;

    public const int WorstLikelihood = 3;

    public static IReadOnlyList<GrowthGrade> All { get; } =
        [.. from size in Enum.GetValues<PotentialSize>() from likelihood in Enumerable.Range(BestLikelihood, WorstLikelihood) select new GrowthGrade(size, likelihood)];

    /// <summary>Reads <c>B2</c>, in any case and with nothing else in it.</summary>
    public static bool TryParse(string text, out GrowthGrade grade)
    {
        grade = All.FirstOrDefault(one => one.ToString().Equals(text, StringComparison.OrdinalIgnoreCase));
        return grade != default;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Size}{Likelihood}");
}
