using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Ports;

/// <summary>What one part of a hand-over moved.</summary>
public sealed record HandOverBatch(string HandOver, int Number, IReadOnlyList<string> Accounts, IReadOnlyList<TaskId> Tasks)
{
    /// <summary>What repeats at those accounts. Rows stored before it existed hold none.</summary>
    public IReadOnlyList<TaskId> Series { get; init => field = value ?? []; } = [];
}
