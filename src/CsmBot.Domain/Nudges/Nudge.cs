using CsmBot.Domain.Tasks;

namespace CsmBot.Domain.Nudges;

/// <summary>A reminder that is due.</summary>
/// <param name="Task">Null where it is about the list as a whole.</param>
/// <param name="Rung">Which rung of its ladder, from 0.</param>
public sealed record Nudge(NudgeKind Kind, TaskItem? Task, int Rung, NudgeStep Step);
