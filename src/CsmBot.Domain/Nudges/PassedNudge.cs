using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>Somebody's stuck work that climbed to a manager or head coach, who hears of it with their own next reminders.</summary>
public sealed record PassedNudge(NudgeKind Kind, TaskId Task, MemberId From, Instant At);
