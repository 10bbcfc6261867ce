using System.Globalization;
using Quartz;

namespace CsmBot.Scheduling;

/// <summary>How the clock fares, in a sentence for the health page.</summary>
public sealed class ClockHealth
{
    /// <summary>A look that finds very much takes long; one that is due for longer than this is not coming.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Clock _clock;
    private readonly TimeProvider _time;

    internal ClockHealth(Clock clock, TimeProvider time)
    {
        _clock = clock;
        _time = time;
    }

    /// <summary>Asks the clock. Without it the bot answers as ever, and what is due waits.</summary>
    public async Task<(bool IsWell, string Words)> AskAsync(CancellationToken cancellationToken)
    {
        if (_clock.Scheduler is not { } scheduler)
        {
            return _clock.IsShared ? (false, "the clock's database has not been reached since the start: what is due waits") : (false, "the clock has not been started yet");
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            return Judge(await scheduler.GetTrigger(Clock.Trigger, limit.Token).AsTask().WaitAsync(Patience, _time, cancellationToken));
        }
        catch (Exception exception) when (exception is SchedulerException or TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (false, "the clock's database cannot be reached: what is due waits");
        }
    }

    private (bool IsWell, string Words) Judge(ITrigger? trigger)
    {
        if (trigger?.NextFireTimeUtc is not { } next)
        {
            return (false, "nobody looks for what is due: restart the bot");
        }

        var late = _time.GetUtcNow() - next;
        return late > Late
            ? (false, string.Create(CultureInfo.InvariantCulture, $"the last look for what is due began {late.TotalMinutes:F0} minutes ago"))
            : (true, _clock.IsShared ? "the clock is shared through its database" : "the clock runs in this process");
    }
}
