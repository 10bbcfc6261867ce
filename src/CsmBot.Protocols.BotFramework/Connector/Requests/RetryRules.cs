namespace CsmBot.Protocols.BotFramework.Connector.Requests;

/// <summary>
/// Whether a call is sent again, and after how long. A message has no key by which the service could tell a repetition, so where
/// it may have arrived it is not sent again: the caller decides.
/// </summary>
internal static class RetryRules
{
    private const double JitterPart = 0.2;

    /// <summary>The pause before the next attempt; null when there is none.</summary>
    /// <param name="answer">What became of the last attempt.</param>
    /// <param name="isRepeatable">Doing it twice comes to the same.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="elapsed">The time since the first began.</param>
    /// <param name="options">The limits.</param>
    /// <param name="random">From 0 to 1, for the jitter.</param>
    public static TimeSpan? PauseAfter(ConnectorAnswer answer, bool isRepeatable, int attempts, TimeSpan elapsed, ConnectorClientOptions options, double random)
    {
        if (attempts >= options.MaxAttempts || !IsWorthRepeating(answer, isRepeatable))
        {
            return null;
        }

        if (answer.RetryAfter > options.MaxInlineRetryAfter)
        {
            return null;
        }

        var pause = answer.RetryAfter ?? Backoff(attempts, options, random);
        return elapsed + pause < options.TotalTimeout ? pause : null;
    }

    private static bool IsWorthRepeating(ConnectorAnswer answer, bool isRepeatable) => answer.Kind switch
    {
        AnswerKind.NotSent => true,
        AnswerKind.Lost => isRepeatable,
        _ => answer.Status switch
        {
            412 or 429 => true,
            502 or 503 or 504 => isRepeatable,
            _ => false,
        },
    };

    private static TimeSpan Backoff(int attempts, ConnectorClientOptions options, double random)
    {
        var doubled = options.BaseDelay * Math.Pow(2, attempts - 1);
        var capped = doubled < options.MaxDelay ? doubled : options.MaxDelay;
        return capped * (1 - JitterPart + (2 * JitterPart * random));
    }
}
