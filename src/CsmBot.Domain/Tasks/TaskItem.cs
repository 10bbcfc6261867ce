using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>One piece of work, as it stands. Immutable: every change makes a new one with the next <see cref="Version"/>.</summary>
public sealed record TaskItem
{
    public required TaskId Id { get; init; }

    public required string Text { get; init; }

    public required Priority Priority { get; init; }

    public Quadrant Quadrant => Priority.Quadrant;

    public required MemberId Owner { get; init; }

    public required MemberId CreatedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant ChangedAt { get; init; }

    public TaskState State { get; init; }

    public string? Account { get; init; }

    public TaskDue? Due { get; init; }

    public TaskSnooze? Snooze { get; init; }

    /// <summary>Which of a series it is; null for work that does not repeat.</summary>
    public TaskOccurrence? Occurrence { get; init; }

    public TaskClosing? Closing { get; init; }

    public TaskId? MergedInto { get; init; }

    /// <summary>Rows stored while nobody could be asked yet: the owner wanted to hand this over. The first delegation takes its place.</summary>
    public bool DelegationWanted { get; init; }

    /// <summary>The last try to hand this over.</summary>
    public Delegation? Delegation { get; init; }

    /// <summary>Why Quadrant-2 work is handed over although its owner should keep it (R41), or the words that came with a delegation.</summary>
    public string? DelegationReason { get; init; }

    /// <summary>The success-plan measure this work serves (R39).</summary>
    public string? Measure { get; init; }

    /// <summary>Why captured work stands elsewhere than in Quadrant 3 (R46).</summary>
    public string? PlacedBecause { get; init; }

    /// <summary>Where the text came from (a message link, an import row), so that it can be found again.</summary>
    public string? Source { get; init; }

    public TriageTrace? Triage { get; init; }

    /// <summary>The activity that whoever filed it made it from; see <see cref="Goals.GoalActivity.Id"/>.</summary>
    public string? Activity { get; init; }

    /// <summary>The owner who last put a hand on it. Rows stored before it existed hold none.</summary>
    public MemberId? TouchedBy { get; init; }

    public int Version { get; init; } = 1;

    public bool IsOpen => State == TaskState.Open;

    /// <summary>Its filing was undone: dropped without ever having been closed by anyone. The number stays taken and the history stays readable.</summary>
    public bool IsWithdrawn => State == TaskState.Dropped && Closing is null;

    /// <summary>Its owner filed it, or has done something with it since they own it.</summary>
    public bool IsAcknowledged => (TouchedBy ?? CreatedBy) == Owner;

    /// <summary>R13: Quadrant-2 work carries the tag "proactive".</summary>
    public bool IsProactive => Quadrant == Quadrant.Schedule;

    public bool IsSnoozedAt(Instant now) => Snooze is { } snooze && snooze.Until > now;

    public bool IsOverdueAt(Instant now) => IsOpen && Due is { } due && due.At < now;
}
