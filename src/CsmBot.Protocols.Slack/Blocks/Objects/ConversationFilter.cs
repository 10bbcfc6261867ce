namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>Which conversations a menu offers. See https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object.</summary>
/// <param name="Include">The kinds that are offered; at least one.</param>
public sealed record ConversationFilter(IReadOnlyList<ConversationKind> Include)
{
    /// <summary>Whether channels shared with other organisations are left out.</summary>
    public bool ExcludeExternalSharedChannels { get; init; }

    /// <summary>Whether direct messages with bots are left out.</summary>
    public bool ExcludeBotUsers { get; init; }
}
