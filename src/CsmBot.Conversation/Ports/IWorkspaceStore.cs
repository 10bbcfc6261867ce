using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Ports;

public interface IWorkspaceStore
{
    /// <summary>Opens a session whose commit will stand for this turn.</summary>
    IWorkspaceSession Open(Turn turn);

    /// <summary>Every workspace that has ever been written to.</summary>
    Task<IReadOnlyList<WorkspaceId>> ListWorkspacesAsync(CancellationToken cancellationToken);
}
