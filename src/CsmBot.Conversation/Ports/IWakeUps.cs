using CsmBot.Conversation.Turns;
using NodaTime;

namespace CsmBot.Conversation.Ports;

/// <summary>What is to be looked at again, in all workspaces.</summary>
public interface IWakeUps
{
    /// <summary>Those that are due, the longest overdue of each workspace first.</summary>
    IAsyncEnumerable<(WorkspaceId Workspace, WakeUp WakeUp)> ReadDueAsync(Instant now, CancellationToken cancellationToken);
}
