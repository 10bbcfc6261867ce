using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Ports;

/// <summary>The part of a turn's view that concerns delegations. A delegation itself is kept with its task.</summary>
public interface IDelegationBook
{
    /// <summary>Tasks whose delegation a member asked for, has to answer or follows, in the order of their numbers.</summary>
    IAsyncEnumerable<TaskItem> ReadWaitingAsync(MemberId member, CancellationToken cancellationToken);

    Task<DelegationTrail?> FindTrailAsync(TaskId task, CancellationToken cancellationToken);

    Task<DelegateRecord> GetDelegateRecordAsync(MemberId member, CancellationToken cancellationToken);

    void Save(DelegationTrail trail);

    void Save(DelegateRecord record);
}
