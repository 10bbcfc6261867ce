using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>Time that a member keeps for Quadrant-2 work, and what became of it.</summary>
/// <param name="Number">Counts the member's blocks.</param>
/// <param name="Task">What it is for; null for whatever the day proposes.</param>
/// <param name="IsMorning">Nobody booked it: it is the protected morning of that day.</param>
public sealed record FocusBlock(int Number, Instant Start, Instant End, TaskId? Task = null, bool IsMorning = false)
{
    public BlockState State { get; init; }

    /// <summary>When the member left it before its end (R59).</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>Why, in the member's words; for nobody else's eyes (T31).</summary>
    public string? Because { get; init; }

    public Interval Time => new(Start, End);

    /// <summary>Holds time that nothing else may have.</summary>
    public bool IsAhead => State is BlockState.Planned or BlockState.Running;

    /// <summary>Said how it went, one way or another.</summary>
    public bool IsAnswered => State is BlockState.Kept or BlockState.CutShort or BlockState.Missed;

    public bool Overlaps(Interval other) => Start < other.End && other.Start < End;
}
