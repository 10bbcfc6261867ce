using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>The one thing to do now, what follows it, and why. <paramref name="Block"/> is the morning block that was weighed, if one is running.</summary>
public sealed record NextDecision(TaskItem? First, IReadOnlyList<TaskItem> Then, NextReason Reason, Interval? Block)
{
    public bool BreaksBlock => Reason is NextReason.BreaksByDue or NextReason.BreaksByTier;
}
