using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Ports;

/// <summary>What one part of a hand-over moved.</summary>
public sealed record HandOverBatch(string HandOver, int Number, IReadOnlyList<string> Accounts, IReadOnlyList<TaskId> Tasks);
