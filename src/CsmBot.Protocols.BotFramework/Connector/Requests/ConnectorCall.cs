namespace CsmBot.Protocols.BotFramework.Connector.Requests;

/// <summary>What one call has gone through so far.</summary>
internal sealed class ConnectorCall(ConnectorRequest request, ConnectorClientOptions options, TimeProvider clock)
{
    private long? _firstAttempt;

    public ConnectorRequest Request => request;

    public int Attempts { get; private set; }

    public TimeSpan Pause { get; private set; }

    /// <summary>Some attempt may have been carried out although its answer does not say so.</summary>
    public bool IsInDoubt { get; private set; }

    public TimeSpan Elapsed => _firstAttempt is { } first ? clock.GetElapsedTime(first) : TimeSpan.Zero;

    public TimeSpan AttemptTimeout
    {
        get
        {
            var left = options.TotalTimeout - Elapsed;
            return left < options.AttemptTimeout ? TimeSpan.FromTicks(Math.Max(left.Ticks, TimeSpan.TicksPerMillisecond)) : options.AttemptTimeout;
        }
    }

    public void Began()
    {
        _firstAttempt ??= clock.GetTimestamp();
        Attempts++;
    }

    public bool Wants(ConnectorAnswer answer)
    {
        IsInDoubt |= answer.IsInDoubt && !request.IsRead;
        var pause = RetryRules.PauseAfter(answer, request.IsRepeatable, Attempts, Elapsed, options, Random.Shared.NextDouble());
        Pause = pause ?? TimeSpan.Zero;
        return pause is not null;
    }
}
