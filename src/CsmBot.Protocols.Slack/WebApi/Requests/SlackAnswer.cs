using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Protocols.Slack.WebApi.Requests;

/// <summary>What became of one attempt.</summary>
internal sealed record SlackAnswer(AnswerKind Kind, int HttpStatus)
{
    private const int TooManyRequests = 429;

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Slack's error; null for success, and where there is nothing to read.</summary>
    public string? Error { get; init; }

    public string? Needed { get; init; }

    public string? Provided { get; init; }

    public IReadOnlyList<string> Messages { get; init; } = [];

    public string? Cursor { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public Exception? Fault { get; init; }

    public bool IsOk => Kind == AnswerKind.Answered && Error is null;

    public bool IsRateLimited => HttpStatus == TooManyRequests || Error is SlackErrorCodes.RateLimited or SlackErrorCodes.RateLimitedOtherwise;

    /// <summary>Slack or the way to it failed, rather than the call.</summary>
    public bool IsFault => !IsRateLimited && (Kind is AnswerKind.Lost or AnswerKind.Unreadable || (Error is { } error && SlackErrorKinds.Of(error, HttpStatus) == SlackErrorKind.Transient));
}
