using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Goals;

/// <summary>A task that was made from an activity.</summary>
/// <param name="DoneAt">Null while it is open.</param>
public sealed record ActivityWork(string Activity, TaskId Task, Instant? DoneAt);
