using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Ports;

/// <summary>The conversations of a workspace.</summary>
public interface IConversationDirectory
{
    Task<KnownConversation?> FindAsync(WorkspaceId workspace, ConversationId id, CancellationToken cancellationToken);

    IAsyncEnumerable<KnownConversation> ReadAsync(WorkspaceId workspace, CancellationToken cancellationToken);

    /// <summary>
    /// Writes what <paramref name="change"/> makes of the conversation as it stands (null when unknown) and returns it. Null or the same record from it leaves
    /// everything as it is. Called again when another writer came between.
    /// </summary>
    Task<KnownConversation?> UpdateAsync(
        WorkspaceId workspace, ConversationId id, Func<KnownConversation?, KnownConversation?> change, CancellationToken cancellationToken);
}
