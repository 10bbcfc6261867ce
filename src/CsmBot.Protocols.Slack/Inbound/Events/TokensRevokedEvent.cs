namespace CsmBot.Protocols.Slack.Inbound.Events;

/// <summary>Tokens were revoked; before, after or without the removal of the app. See https://docs.slack.dev/reference/events/tokens_revoked.</summary>
public sealed record TokensRevokedEvent : SlackEvent
{
    internal TokensRevokedEvent(Fields fields)
        : base(fields)
    {
        var tokens = fields.Object("tokens");
        UserTokens = tokens?.Texts("oauth") ?? [];
        BotTokens = tokens?.Texts("bot") ?? [];
    }

    /// <summary>The ids of the users whose own tokens were revoked.</summary>
    public IReadOnlyList<string> UserTokens { get; }

    /// <summary>The ids of the bot users whose tokens were revoked.</summary>
    public IReadOnlyList<string> BotTokens { get; }
}
