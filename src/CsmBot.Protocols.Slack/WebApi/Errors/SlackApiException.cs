namespace CsmBot.Protocols.Slack.WebApi.Errors;

/// <summary>
/// A call that Slack refused, that got no readable answer, or that was not sent. The message holds method, error, status and
/// scopes; never arguments, tokens or text. See https://docs.slack.dev/apis/web-api#evaluating-responses.
/// </summary>
public sealed class SlackApiException : Exception
{
    internal SlackApiException(SlackFailure failure, Exception? innerException)
        : base(failure.Describe(), innerException)
    {
        Method = failure.Method;
        Error = failure.Error;
        HttpStatus = failure.HttpStatus;
        Needed = failure.Needed;
        Provided = failure.Provided;
        Messages = failure.Messages;
        RetryAfter = failure.RetryAfter;
        IsOutcomeUnknown = failure.IsOutcomeUnknown;
        Attempts = failure.Attempts;
        Kind = SlackErrorKinds.Of(failure.Error, failure.HttpStatus);
    }

    /// <summary>The method, for example <c>chat.postMessage</c>; <c>response_url</c> for those.</summary>
    public string Method { get; }

    /// <summary>Slack's error as it came, or one of those made here; see <see cref="SlackErrorCodes"/>. Never null.</summary>
    public string Error { get; }

    /// <summary>What the error asks for.</summary>
    public SlackErrorKind Kind { get; }

    /// <summary>The HTTP status; 0 without an answer. Most refusals come with 200.</summary>
    public int HttpStatus { get; }

    /// <summary>The scope that is missing, with <see cref="SlackErrorCodes.MissingScope"/>; else null.</summary>
    public string? Needed { get; }

    /// <summary>The scopes that the token has, separated by commas; null when Slack does not say.</summary>
    public string? Provided { get; }

    /// <summary>
    /// <c>response_metadata.messages</c>: what is wrong with the arguments, with a JSON pointer. They may quote what was sent, so they
    /// belong in no log. Empty when Slack says nothing.
    /// </summary>
    public IReadOnlyList<string> Messages { get; }

    /// <summary>How long to wait before trying again, as Slack (or the queue kept here) asks; null when neither says.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>
    /// True when a write may have happened all the same: an answer was lost, unreadable or a fault of the server. A message posted
    /// again may then appear twice. False: nothing was written by this call.
    /// </summary>
    public bool IsOutcomeUnknown { get; }

    /// <summary>How often the call was sent; 0 when it was refused before.</summary>
    public int Attempts { get; }
}
