namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>Why a body was not read. Answer 400 (413 and 415 for the first two) with <see cref="SlackRetry.NoRetryHeader"/>: it will not get better. Safe to log.</summary>
public enum SlackReadFailure
{
    /// <summary>It is larger than <see cref="SlackInboundReader.MaxBodyBytes"/>.</summary>
    TooLarge = 1,

    /// <summary>Its content type is neither JSON nor a form, or has another character set than UTF-8.</summary>
    UnsupportedMediaType = 2,

    /// <summary>It is no UTF-8.</summary>
    BadEncoding = 3,

    /// <summary>It is no JSON object, or too deep a one.</summary>
    BadJson = 4,

    /// <summary>It is a form without a command and without a payload.</summary>
    BadForm = 5,

    /// <summary>It does not say what it is: the type, the command or the event is missing.</summary>
    Incomplete = 6,
}
