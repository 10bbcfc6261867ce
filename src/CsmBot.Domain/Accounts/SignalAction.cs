namespace CsmBot.Domain.Accounts;

/// <summary>What comes of a signal.</summary>
public enum SignalAction
{
    /// <summary>A task, triaged like any other.</summary>
    File,

    /// <summary>The question whether the grade still holds.</summary>
    Regrade,

    /// <summary>A line in the account's history.</summary>
    Note,
}
