using CsmBot.Domain.Delivery;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Undelivered;

/// <summary>Work that somebody was to hear of and did not.</summary>
internal sealed record MissedWork(MessageKind Kind, TaskId Task, string? Account, bool IsTierOne);
