namespace CsmBot.Domain.Accounts;

/// <summary>A change at the customer after which a grade may hold no longer (R75).</summary>
public enum ReportedChange
{
    People,
    Boss,
    Strategy,
    RollOut,
    Usage,
}
