namespace CsmBot.Protocols.Slack.OAuth;

/// <summary>A bot token, and what the next is bought with. Its text form hides both. See https://docs.slack.dev/authentication/using-token-rotation.</summary>
/// <param name="AccessToken">What calls are made with.</param>
public sealed record BotTokens(string AccessToken)
{
    /// <summary>Buys the next pair, once; null without rotation.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the access token ends; null without rotation.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it ends, without the tokens.</summary>
    public override string ToString() => $"tokens until {ExpiresAt:u}";
}
