using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>Work that comes round: the rule, whose it is, and how far it has come. Each occurrence is a task of its own.</summary>
public sealed record TaskSeries
{
    /// <summary>The task that was first told to repeat.</summary>
    public required TaskId Id { get; init; }

    /// <summary>Who gets the next one, and in whose zone and days the rule is read.</summary>
    public required MemberId Owner { get; init; }

    public required RepeatRule Rule { get; init; }

    /// <summary>The newest occurrence; the next one takes its words, account and quadrant over.</summary>
    public required TaskId Latest { get; init; }

    /// <summary>The account of the newest occurrence: the series goes with it when that is handed over.</summary>
    public string? Account { get; init; }

    public required Instant Since { get; init; }

    public SeriesState State { get; init; }

    /// <summary>When the next one appears; null while the newest one is open.</summary>
    public Instant? Planned { get; init; }

    public int Version { get; init; } = 1;

    public bool IsRunning => State == SeriesState.Running;
}
