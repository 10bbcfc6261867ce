using CsmBot.Domain.Tasks;

namespace CsmBot.Domain.Focus;

/// <summary>The first open tasks of each quadrant, in the order the member works them.</summary>
public sealed record OpenWork(
    IReadOnlyList<TaskItem> DoFirst, IReadOnlyList<TaskItem> Schedule, IReadOnlyList<TaskItem> Delegate, IReadOnlyList<TaskItem> Decline);
