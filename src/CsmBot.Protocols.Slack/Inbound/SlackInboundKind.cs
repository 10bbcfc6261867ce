namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>What came in. Safe to log.</summary>
public enum SlackInboundKind
{
    /// <summary>Something this library does not know. Acknowledge it, log its type and do no more.</summary>
    Unknown = 0,

    /// <summary>Something happened in a workspace. Answer 200 with an empty body; otherwise it comes again.</summary>
    Event = 1,

    /// <summary>A slash command. Answer within 3 seconds, with nothing or with a message.</summary>
    Command = 2,

    /// <summary>Controls were used. Answer within 3 seconds with an empty body.</summary>
    BlockActions = 3,

    /// <summary>A modal was submitted. Answer within 3 seconds with nothing or with a response action.</summary>
    ViewSubmission = 4,

    /// <summary>A modal was closed. Answer within 3 seconds with an empty body.</summary>
    ViewClosed = 5,

    /// <summary>A global shortcut was used. Answer within 3 seconds with an empty body.</summary>
    Shortcut = 6,

    /// <summary>A shortcut on a message was used. Answer within 3 seconds with an empty body.</summary>
    MessageAction = 7,

    /// <summary>A menu asks for its choices. Answer within 3 seconds with options.</summary>
    BlockSuggestion = 8,

    /// <summary>Slack asks whether the address is the bot's. Answer with the challenge.</summary>
    UrlVerification = 9,

    /// <summary>Slack looks whether the certificate is good. Answer 200 and do nothing.</summary>
    SslCheck = 10,

    /// <summary>Slack drops events because there were too many.</summary>
    RateLimited = 11,
}
