using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.WebApi.Answers;

/// <summary>What an installation or a refresh gives. Its text form hides the tokens. See https://docs.slack.dev/reference/methods/oauth.v2.access.</summary>
public sealed record OAuthAccess
{
    /// <summary>The bot token.</summary>
    [JsonPropertyName("access_token")]
    public required string AccessToken { get; init; }

    /// <summary>Buys the next token, once; null without rotation.</summary>
    [JsonPropertyName("refresh_token")]
    public string? RefreshToken { get; init; }

    /// <summary>How many seconds the token lives (43,200); null without rotation.</summary>
    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }

    /// <summary>The scopes of the bot, separated by commas.</summary>
    [JsonPropertyName("scope")]
    public string? Scope { get; init; }

    /// <summary>The bot's user id.</summary>
    [JsonPropertyName("bot_user_id")]
    public string? BotUserId { get; init; }

    /// <summary>The app.</summary>
    [JsonPropertyName("app_id")]
    public string? AppId { get; init; }

    /// <summary>The workspace; null for an organisation.</summary>
    [JsonPropertyName("team")]
    public OAuthParty? Team { get; init; }

    /// <summary>The organisation; also there when one workspace of it installed the app.</summary>
    [JsonPropertyName("enterprise")]
    public OAuthParty? Enterprise { get; init; }

    /// <summary>Whether the whole organisation installed it.</summary>
    [JsonPropertyName("is_enterprise_install")]
    public bool IsEnterpriseInstall { get; init; }

    /// <summary>Who installed it.</summary>
    [JsonPropertyName("authed_user")]
    public OAuthParty? AuthedUser { get; init; }

    /// <summary>Whom it is for, without tokens.</summary>
    public override string ToString() => $"access of {Team?.Id ?? Enterprise?.Id}";
}
