using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>How far up a reminder has gone, and when.</summary>
public sealed record NudgeMark(NudgeKind Kind, TaskId Task, int Rung, Instant At);
