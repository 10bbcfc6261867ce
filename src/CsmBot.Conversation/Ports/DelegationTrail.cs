using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Ports;

/// <summary>Every message that asks about a task's delegation.</summary>
public sealed record DelegationTrail(TaskId Task, IReadOnlyList<DelegationPost> Posts);
