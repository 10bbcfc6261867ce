namespace CsmBot.Conversation.Turns;

/// <summary>A chat within a workspace: a personal chat, a group chat or a channel.</summary>
public readonly record struct ConversationId(string Value)
{
    public override string ToString() => Value;
}
