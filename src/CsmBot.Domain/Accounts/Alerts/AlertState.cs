namespace CsmBot.Domain.Accounts.Alerts;

public enum AlertState
{
    /// <summary>Nobody took it yet.</summary>
    Open,

    Taken,

    /// <summary>Somebody took it in order to hand it on.</summary>
    Delegated,

    /// <summary>Comes back at a set time.</summary>
    Snoozed,

    /// <summary>A false alarm, counted against its rule (C15).</summary>
    NotReal,

    /// <summary>The work behind it is closed, or is no longer about the account.</summary>
    Settled,
}
