namespace CsmBot.Protocols.Slack.WebApi.Requests;

/// <summary>
/// Whether a call is sent again, and after how long. A message has no key by which Slack could tell a repetition, so where it may
/// have arrived it is not sent again: the caller decides.
/// </summary>
internal static class RetryRules
{
    private const double JitterPart = 0.2;

    /// <summary>The pause before the next attempt; null when there is none.</summary>
    /// <param name="answer">What became of the last attempt.</param>
    /// <param name="call">The call.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="elapsed">The time since the first began.</param>
    /// <param name="options">The limits.</param>
    /// <param name="random">From 0 to 1, for the jitter.</param>
    public static TimeSpan? PauseAfter(SlackAnswer answer, SlackCall call, int attempts, TimeSpan elapsed, SlackApiOptions options, double random)
    {
        if (attempts >= options.MaxAttempts || !IsWorthRepeating(answer, call) || answer.RetryAfter > options.MaxRetryAfter)
        {
            return null;
        }

        var pause = answer.RetryAfter ?? Backoff(attempts, options, random);
        var allowed = call.Lifetime is { } lifetime && lifetime < options.TotalTimeout ? lifetime : options.TotalTimeout;
        return elapsed + pause < allowed ? pause : null;
    }

    /// <summary>How long others should hold back after a 429: what Slack asks, else the shortest pause that the call itself makes.</summary>
    public static TimeSpan HoldBack(SlackAnswer answer, SlackApiOptions options) => answer.RetryAfter ?? options.BaseDelay * (1 - JitterPart);

    private static bool IsWorthRepeating(SlackAnswer answer, SlackCall call) =>
        answer.IsRateLimited || answer.Kind == AnswerKind.NotSent || (answer.IsFault && call.IsRepeatable);

    private static TimeSpan Backoff(int attempts, SlackApiOptions options, double random)
    {
        var doubled = options.BaseDelay * Math.Pow(2, attempts - 1);
        var capped = doubled < options.MaxDelay ? doubled : options.MaxDelay;
        return capped * (1 - JitterPart + (2 * JitterPart * random));
    }
}
