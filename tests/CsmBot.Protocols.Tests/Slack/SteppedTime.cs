using CsmBot.Testing;

namespace CsmBot.Protocols.Tests.Slack;

internal static class SteppedTime
{
    /// <summary>
    /// Waits for a timer that fits and moves the clock to the very moment that it is due. A step beyond that would run on while what the
    /// timer set off is setting timers of its own.
    /// </summary>
    public static async Task StepToTimerAsync(this SteppedTimeProvider clock, double fromSeconds, double toSeconds, CancellationToken cancellationToken)
    {
        bool Fits(TimeSpan due) => due >= TimeSpan.FromSeconds(fromSeconds) && due <= TimeSpan.FromSeconds(toSeconds);
        await clock.WaitForTimerAsync(Fits, cancellationToken);
        clock.Advance(clock.Pending.First(Fits));
    }
}
