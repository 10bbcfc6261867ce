namespace CsmBot.Protocols.Slack.WebApi.Errors;

/// <summary>What an error asks its caller to do. See https://docs.slack.dev/reference/methods for the errors of each method.</summary>
public enum SlackErrorKind
{
    /// <summary>An error that this library has no advice for: treat as final and log it.</summary>
    Other,

    /// <summary>Wait for <see cref="SlackApiException.RetryAfter"/> and come back. Nothing happened.</summary>
    RateLimited,

    /// <summary>The token is dead: mark the installation, stop its work, tell an administrator.</summary>
    Authorization,

    /// <summary>A scope or permission is missing: the app must be installed again with it.</summary>
    Permission,

    /// <summary>The conversation cannot be posted to: stop using it until somebody invites the bot.</summary>
    Target,

    /// <summary>The person is unknown, gone or out of sight: unlink them.</summary>
    Person,

    /// <summary>What was sent is malformed or too large: a fault of the sender. <see cref="SlackApiException.Messages"/> say where.</summary>
    Content,

    /// <summary>The message is gone or can no longer be changed: post a new one if it is still needed.</summary>
    MessageGone,

    /// <summary>The trigger or <c>response_url</c> is used up or too old: the user has to act again.</summary>
    TriggerSpent,

    /// <summary>Somebody else changed the view: render it anew from the present state.</summary>
    ViewConflict,

    /// <summary>A fault of Slack or the network: worth another try later, where a repetition is harmless.</summary>
    Transient,
}
