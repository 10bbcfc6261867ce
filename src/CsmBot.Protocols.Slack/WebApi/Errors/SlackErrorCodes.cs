namespace CsmBot.Protocols.Slack.WebApi.Errors;

/// <summary>
/// Values of <see cref="SlackApiException.Error"/> that a bot acts on. Slack has many more and adds some without notice; each
/// method's page lists its own, for example https://docs.slack.dev/reference/methods/chat.postMessage#errors.
/// </summary>
public static class SlackErrorCodes
{
    /// <summary>Made here: no answer came, or none could be asked for.</summary>
    public const string NoResponse = "no_response";

    /// <summary>Made here: the answer was empty, too large, or no JSON with <c>ok</c>. Web pages of gateways count here.</summary>
    public const string UnreadableResponse = "unreadable_response";

    /// <summary>Made here: the token source failed; the reason is the inner exception.</summary>
    public const string TokenUnavailable = "token_unavailable";

    /// <summary>Made here: there is no usable installation, because it was removed, revoked or broken.</summary>
    public const string NotInstalled = "not_installed";

    /// <summary>Made here: a <c>response_url</c> on a host that is not allowed; nothing was sent.</summary>
    public const string ResponseHostNotAllowed = "response_host_not_allowed";

    /// <summary>Made here: a <c>response_url</c> said no by its status (3xx or 4xx), without a code that says why. Nothing was shown.</summary>
    public const string ResponseRefused = "response_refused";

    /// <summary>Too many calls. Also made here when a queue is longer than the options allow.</summary>
    public const string RateLimited = "ratelimited";

    /// <summary>The same, as some chat methods say it with status 200.</summary>
    public const string RateLimitedOtherwise = "rate_limited";

    /// <summary>The token is out of date; refreshed once, and said when that did not help.</summary>
    public const string TokenExpired = "token_expired";

    /// <summary>No token was sent.</summary>
    public const string NotAuthed = "not_authed";

    /// <summary>The token is none.</summary>
    public const string InvalidAuth = "invalid_auth";

    /// <summary>The token was revoked.</summary>
    public const string TokenRevoked = "token_revoked";

    /// <summary>The workspace or the bot user is gone.</summary>
    public const string AccountInactive = "account_inactive";

    /// <summary>A scope is missing; <see cref="SlackApiException.Needed"/> says which.</summary>
    public const string MissingScope = "missing_scope";

    /// <summary>The method wants another kind of token.</summary>
    public const string NotAllowedTokenType = "not_allowed_token_type";

    /// <summary>The refresh token was used already, or is none: the app must be installed again.</summary>
    public const string InvalidRefreshToken = "invalid_refresh_token";

    /// <summary>The OAuth code was used already, is out of date, or is none.</summary>
    public const string InvalidCode = "invalid_code";

    /// <summary>The conversation does not exist, or the bot cannot see it.</summary>
    public const string ChannelNotFound = "channel_not_found";

    /// <summary>The bot must be invited first.</summary>
    public const string NotInChannel = "not_in_channel";

    /// <summary>The channel was archived.</summary>
    public const string IsArchived = "is_archived";

    /// <summary>No such user.</summary>
    public const string UserNotFound = "user_not_found";

    /// <summary>No user with that e-mail address.</summary>
    public const string UsersNotFound = "users_not_found";

    /// <summary>An ephemeral message to someone who is not in the channel.</summary>
    public const string UserNotInChannel = "user_not_in_channel";

    /// <summary>The message to update or delete is gone.</summary>
    public const string MessageNotFound = "message_not_found";

    /// <summary>Another's message, or one that cannot be changed.</summary>
    public const string CantUpdateMessage = "cant_update_message";

    /// <summary>The trigger is older than 3 seconds.</summary>
    public const string ExpiredTriggerId = "expired_trigger_id";

    /// <summary>The trigger was used already.</summary>
    public const string ExchangedTriggerId = "exchanged_trigger_id";

    /// <summary>The view changed since the hash was read.</summary>
    public const string HashConflict = "hash_conflict";

    /// <summary>More than 3 views in a stack.</summary>
    public const string PushLimitReached = "push_limit_reached";
}
