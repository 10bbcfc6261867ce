namespace CsmBot.Domain.Accounts.Alerts;

/// <summary>How often a rule's alerts were real (C15).</summary>
/// <param name="AskedAt">False alarms when the coach was last asked what to do about it.</param>
public sealed record AlertNoise(string Rule, int Raised = 0, int NotReal = 0, int AskedAt = 0)
{
    /// <summary>Fewer false alarms than this say nothing yet.</summary>
    public const int Enough = 3;

    /// <summary>More false alarms than this, in percent, train people to look away.</summary>
    public const int MostPercent = 20;

    public int Percent => Raised == 0 ? 0 : NotReal * 100 / Raised;

    /// <summary>It wants to be tuned or muted, and nobody was asked since it doubled.</summary>
    public bool IsNoisy => NotReal >= Enough && Percent > MostPercent && NotReal >= AskedAt * 2;
}
