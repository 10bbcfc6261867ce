using CsmBot.Domain.Tasks;

namespace CsmBot.Domain.Focus;

/// <summary>Work proposed for today, and why.</summary>
public sealed record FocusItem(TaskItem Task, FocusReason Reason);
