namespace CsmBot.Conversation.Turns;

/// <summary>A Teams tenant, a Slack team, or the local page's own workspace.</summary>
public readonly record struct WorkspaceId(string Value)
{
    public override string ToString() => Value;
}
