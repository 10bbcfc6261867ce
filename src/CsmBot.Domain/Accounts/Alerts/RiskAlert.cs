using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Accounts.Alerts;

/// <summary>What the team is told about a risk at a Tier-1 account. There is one for each task, and each has one (C7).</summary>
public sealed record RiskAlert
{
    public required TaskId Task { get; init; }

    public required string Account { get; init; }

    /// <summary>See <see cref="AlertRules"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>What happened, in the words that came in.</summary>
    public required string What { get; init; }

    /// <summary>Why it counts, as triage said it.</summary>
    public required string Why { get; init; }

    public required Instant RaisedAt { get; init; }

    public AlertState State { get; init; }

    public AlertStep Step { get; init; }

    /// <summary>Who took it, or said that it is none.</summary>
    public MemberId? By { get; init; }

    /// <summary>The turn in which it was closed, so that taking that back opens it again; null while it is open.</summary>
    public string? ClosedIn { get; init; }

    /// <summary>When it next goes up a step, or comes back; null when nothing is to happen.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>How many signals it stands for.</summary>
    public int Count { get; init; } = 1;

    public IReadOnlyList<AlertPost> Posts { get; init; } = [];

    public int Version { get; init; } = 1;

    /// <summary>It may still be taken: of several who try, one succeeds.</summary>
    public bool IsOpen => State is AlertState.Open or AlertState.Snoozed;

    /// <summary>Nobody deals with it, and nobody has to.</summary>
    public bool IsOver => State is AlertState.NotReal or AlertState.Settled;

    /// <summary>The next step up; null from the top.</summary>
    public AlertStep? Above => Step switch
    {
        AlertStep.Channel => AlertStep.Manager,
        AlertStep.Manager => AlertStep.HeadCoach,
        _ => null,
    };

    /// <param name="turn">The command that does it.</param>
    public RiskAlert Closed(AlertState state, MemberId? by, string turn) => this with { State = state, By = by, NextAt = null, ClosedIn = turn };
}
