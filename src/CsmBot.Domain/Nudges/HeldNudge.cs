using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>A reminder that was not said.</summary>
/// <param name="Task">Null where it is about the list as a whole.</param>
public sealed record HeldNudge(NudgeKind Kind, TaskId? Task, HeldBecause Because, Instant At);
