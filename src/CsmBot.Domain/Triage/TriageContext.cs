using CsmBot.Domain.Accounts;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Triage;

/// <summary>What is known around the text: the member's accounts, people and goals, the moment and the calendar.</summary>
public sealed record TriageContext
{
    public required Instant Now { get; init; }

    public required BusinessCalendar Calendar { get; init; }

    public IReadOnlyList<KnownAccount> Accounts { get; init; } = [];

    /// <summary>The account when it is known otherwise, from a form or a signal; the text need not name it. Null to read it from the text.</summary>
    public KnownAccount? About { get; init; }

    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Activities chosen under Goals; work on them defaults to Quadrant 2.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>What this workspace's corrections taught; empty when nothing was corrected.</summary>
    public LearnedAdjustments Learned { get; init; } = LearnedAdjustments.None;
}
