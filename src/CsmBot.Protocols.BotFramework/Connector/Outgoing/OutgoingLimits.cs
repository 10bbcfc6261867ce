namespace CsmBot.Protocols.BotFramework.Connector.Outgoing;

/// <summary>
/// What Teams takes in one message. See https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages and
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.
/// </summary>
public static class OutgoingLimits
{
    /// <summary>
    /// The largest message that is sent, in bytes of its JSON as UTF-8. Teams refuses about 100 KB with 413 and asks to stay
    /// below 80 KB.
    /// </summary>
    public const int MaxMessageBytes = 80 * 1024;

    /// <summary>The content type of an Adaptive Card. See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference.</summary>
    public const string AdaptiveCardContentType = "application/vnd.microsoft.card.adaptive";
}
