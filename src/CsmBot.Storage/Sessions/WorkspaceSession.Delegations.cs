using CsmBot.Conversation.Ports;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

/// <summary>The delegations' part of a session.</summary>
internal sealed partial class WorkspaceSession
{
    public IAsyncEnumerable<TaskItem> ReadWaitingAsync(MemberId member, CancellationToken cancellationToken) =>
        ReadAsync<TaskItem>(RowKey.Under("waiting", member.Value), cancellationToken);

    public Task<DelegationTrail?> FindTrailAsync(TaskId task, CancellationToken cancellationToken) => FindAsync<DelegationTrail>(Keys.DelegationTrail(task), cancellationToken);

    public async Task<DelegateRecord> GetDelegateRecordAsync(MemberId member, CancellationToken cancellationToken) =>
        await FindAsync<DelegateRecord>(Keys.DelegateRecord(member), cancellationToken) ?? new DelegateRecord(member);

    public void Save(DelegationTrail trail) => Stage(Keys.DelegationTrail(trail.Task), trail);

    public void Save(DelegateRecord record) => Stage(Keys.DelegateRecord(record.Member), record);
}
