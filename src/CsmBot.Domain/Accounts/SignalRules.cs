using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>What comes of each kind of signal: editable per workspace.</summary>
public static class SignalRules
{
    /// <summary>What happened longer ago is noted and starts nothing any more.</summary>
    public static readonly Duration Fresh = Duration.FromDays(7);

    public static SignalAction DefaultOf(SignalKind kind) => kind switch
    {
        SignalKind.NewExecutive => SignalAction.Regrade,
        SignalKind.MilestoneReached => SignalAction.Note,
        _ => SignalAction.File,
    };

    /// <summary>Whether the kind by itself puts the account at risk, so that the team hears of it at a Tier-1 account whatever the text says.</summary>
    public static bool IsRisk(SignalKind kind) => kind is not (SignalKind.MilestoneReached or SignalKind.NewExecutive or SignalKind.Custom);
}
