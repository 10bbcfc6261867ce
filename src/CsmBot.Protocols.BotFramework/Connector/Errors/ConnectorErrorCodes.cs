namespace CsmBot.Protocols.BotFramework.Connector.Errors;

/// <summary>
/// Values of <see cref="ConnectorException.Code"/> that a caller may want to tell apart; the service may say others. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis.
/// </summary>
public static class ConnectorErrorCodes
{
    /// <summary>404: the activity is gone or never was. Send a new one instead of updating.</summary>
    public const string ActivityNotFoundInConversation = "ActivityNotFoundInConversation";

    /// <summary>400: an argument is wrong.</summary>
    public const string BadArgument = "BadArgument";

    /// <summary>400: the request is malformed.</summary>
    public const string BadSyntax = "BadSyntax";

    /// <summary>403: an administrator blocked the bot in the tenant.</summary>
    public const string BotDisabledByAdmin = "BotDisabledByAdmin";

    /// <summary>403: the bot was removed from the conversation, or never was in it. It may return by a new installation.</summary>
    public const string BotNotInConversationRoster = "BotNotInConversationRoster";

    /// <summary>401: the bot has no registration for this channel: its configuration is wrong.</summary>
    public const string BotNotRegistered = "BotNotRegistered";

    /// <summary>403: the person blocked the bot.</summary>
    public const string ConversationBlockedByUser = "ConversationBlockedByUser";

    /// <summary>404: the conversation is not there.</summary>
    public const string ConversationNotFound = "ConversationNotFound";

    /// <summary>403: the tenant is served by another host, such as GCC.</summary>
    public const string InvalidBotApiHost = "InvalidBotApiHost";

    /// <summary>404: the person is not a member of the conversation.</summary>
    public const string MemberNotFoundInConversation = "MemberNotFoundInConversation";

    /// <summary>
    /// 413, or set by this library before anything is sent (the status is then 0): the message is larger than
    /// <see cref="Outgoing.OutgoingLimits.MaxMessageBytes"/>.
    /// </summary>
    public const string MessageSizeTooBig = "MessageSizeTooBig";

    /// <summary>403: the person or the tenant blocked messages of the bot.</summary>
    public const string MessageWritesBlocked = "MessageWritesBlocked";

    /// <summary>Set by this library: no answer arrived (refused, timed out, broken off). The status is 0.</summary>
    public const string NoResponse = "NoResponse";

    /// <summary>403: the bot lacks a permission that the operation needs.</summary>
    public const string NotEnoughPermissions = "NotEnoughPermissions";

    /// <summary>412: another operation on the same conversation was under way.</summary>
    public const string PreconditionFailed = "PreconditionFailed";

    /// <summary>500: the service failed.</summary>
    public const string ServiceError = "ServiceError";

    /// <summary>Set by this library: the service URL is not on the list of allowed hosts; nothing was sent. The status is 0.</summary>
    public const string ServiceUrlNotAllowed = "ServiceUrlNotAllowed";

    /// <summary>
    /// 429: the service asks to slow down; or set by this library (the status is then 0) when its own budget would keep the
    /// request waiting for longer than <see cref="ConnectorClientOptions.MaxBudgetWait"/>.
    /// </summary>
    public const string Throttled = "Throttled";

    /// <summary>Set by this library: the credential gave no token; nothing was sent. The status is 0.</summary>
    public const string TokenUnavailable = "TokenUnavailable";

    /// <summary>401: the token was not accepted, even a fresh one.</summary>
    public const string Unauthorized = "Unauthorized";

    /// <summary>Set by this library: the answer could not be read although its status said success, or its pages have no end.</summary>
    public const string UnreadableResponse = "UnreadableResponse";
}
