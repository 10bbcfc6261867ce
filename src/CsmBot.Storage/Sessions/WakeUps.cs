using System.Runtime.CompilerServices;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Storage.Rows;
using NodaTime;

namespace CsmBot.Storage.Sessions;

internal sealed class WakeUps(IRowEngine engine, WorkspaceDirectory workspaces) : IWakeUps
{
    public async IAsyncEnumerable<(WorkspaceId Workspace, WakeUp WakeUp)> ReadDueAsync(Instant now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (from, to) = Keys.WakeUpsUntil(now);
        await foreach (var workspace in workspaces.ReadAsync(cancellationToken))
        {
            await foreach (var row in engine.RangeAsync(Keys.Partition(workspace), from, to, cancellationToken))
            {
                yield return (workspace, StoredJson.Read<WakeUp>(row.Data));
            }
        }
    }
}
