using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Ports;

/// <summary>Tells who reads along in a shared conversation, on channels where others than the team may.</summary>
public interface IAudience
{
    /// <summary>The channel's name as turns carry it.</summary>
    string Channel { get; }

    Task<Audience> FindAsync(WorkspaceId workspace, ConversationId conversation, CancellationToken cancellationToken);
}
