namespace CsmBot.Protocols.BotFramework.Connector.Outgoing;

/// <summary>
/// How Teams reads the text of a message. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages.
/// </summary>
public enum TextFormat
{
    /// <summary>As it is; nothing in it is markup. The right choice for text that people typed.</summary>
    Plain,

    /// <summary>Bold, italic, lists and links of Markdown, and the <c>&lt;at&gt;</c> of mentions.</summary>
    Markdown,
}
