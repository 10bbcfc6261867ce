using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Ports;

public interface IWorkspaceStore
{
    /// <summary>Opens a session whose commit stands for this turn. <paramref name="fromInbox"/> is false for turns that are run in the request itself and have no inbox row.</summary>
    IWorkspaceSession Open(Turn turn, bool fromInbox);

    /// <summary>Every workspace that has ever been written to.</summary>
    Task<IReadOnlyList<WorkspaceId>> ListWorkspacesAsync(CancellationToken cancellationToken);

    /// <summary>Deletes everything of a workspace, for good.</summary>
    Task DeleteWorkspaceAsync(WorkspaceId workspace, CancellationToken cancellationToken);
}
