using CsmBot.Protocols.Slack.WebApi.Errors;

namespace CsmBot.Protocols.Slack.WebApi.Requests;

/// <summary>What one call has gone through so far.</summary>
internal sealed class CallProgress(SlackCall call, SlackApiOptions options, TimeProvider clock)
{
    private long? _firstAttempt;
    private bool _isInDoubt;

    public SlackCall Call => call;

    public int Attempts { get; private set; }

    public TimeSpan Pause { get; private set; }

    public TimeSpan Elapsed => _firstAttempt is { } first ? clock.GetElapsedTime(first) : TimeSpan.Zero;

    public TimeSpan AttemptTimeout
    {
        get
        {
            var allowed = call.Lifetime is { } lifetime && lifetime < options.TotalTimeout ? lifetime : options.TotalTimeout;
            var left = allowed - Elapsed;
            return left < options.AttemptTimeout ? TimeSpan.FromTicks(Math.Max(left.Ticks, TimeSpan.TicksPerMillisecond)) : options.AttemptTimeout;
        }
    }

    public void Began()
    {
        _firstAttempt ??= clock.GetTimestamp();
        Attempts++;
    }

    public bool Wants(SlackAnswer answer)
    {
        _isInDoubt |= answer.IsFault && !call.IsRead;
        var pause = RetryRules.PauseAfter(answer, call, Attempts, Elapsed, options, Random.Shared.NextDouble());
        Pause = pause ?? TimeSpan.Zero;
        return pause is not null;
    }

    /// <summary>What a lost attempt has done already cannot be done by the next one, which is told so.</summary>
    public bool IsEcho(SlackAnswer answer) => _isInDoubt && answer.Error is { } error && call.Echoes.Contains(error, StringComparer.Ordinal);

    public SlackFailure FailureOf(SlackAnswer answer) => new(call.Method, answer.HttpStatus, CodeOf(answer))
    {
        Needed = answer.Needed,
        Provided = answer.Provided,
        Messages = answer.Messages,
        RetryAfter = answer.RetryAfter,
        IsOutcomeUnknown = _isInDoubt,
        Attempts = Attempts,
    };

    private static string CodeOf(SlackAnswer answer) => answer.Error
        ?? (answer.IsRateLimited ? SlackErrorCodes.RateLimited
            : answer.Kind == AnswerKind.Unreadable ? SlackErrorCodes.UnreadableResponse
            : SlackErrorCodes.NoResponse);
}
