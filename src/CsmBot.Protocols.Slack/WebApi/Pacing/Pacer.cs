using CsmBot.Protocols.Slack.WebApi.Errors;
using CsmBot.Protocols.Slack.WebApi.Requests;

namespace CsmBot.Protocols.Slack.WebApi.Pacing;

/// <summary>
/// A queue for each method of a workspace and for each channel that is posted to. A 429 pauses the one queue that it came from:
/// that of the channel for messages, else that of the method.
/// </summary>
internal sealed class Pacer(SlackApiOptions options, TimeProvider clock)
{
    private readonly Turns _lanes = new();
    private readonly RateTable _rates = new(clock);

    /// <summary>The keys that are remembered.</summary>
    public int Count => _lanes.Count + _rates.Count;

    /// <summary>Waits until the posts before this one in the channel are done, so that they arrive in order. Null for other calls.</summary>
    /// <exception cref="SlackApiException">It took longer than the options allow.</exception>
    public async ValueTask<IDisposable?> EnterAsync(SlackCall call, CancellationToken cancellationToken)
    {
        if (call.ChannelKey is not { } key)
        {
            return null;
        }

        using var overdue = new CancellationTokenSource(options.MaxQueueWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(overdue.Token, cancellationToken);
        try
        {
            return await _lanes.TakeAsync(key, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Full(call, options.MaxQueueWait);
        }
    }

    /// <summary>Waits for a moment that fits the rates. Every attempt takes one.</summary>
    /// <exception cref="SlackApiException">The wait would be longer than the options allow; nothing was sent.</exception>
    public async Task AdmitAsync(SlackCall call, CancellationToken cancellationToken)
    {
        var patience = call.Lifetime is { } lifetime && lifetime < options.MaxQueueWait ? lifetime : options.MaxQueueWait;
        if (call.ChannelKey is { } channel)
        {
            await AdmitAsync(call, channel, options.ChannelRate, patience, cancellationToken).ConfigureAwait(false);
        }

        await AdmitAsync(call, call.MethodKey, options.MethodRates.GetValueOrDefault(call.Tier), patience, cancellationToken).ConfigureAwait(false);
    }

    public void Pause(SlackCall call, TimeSpan pause) => _rates.Pause(call.ChannelKey ?? call.MethodKey, pause);

    private async Task AdmitAsync(SlackCall call, string key, RateLimit? limit, TimeSpan patience, CancellationToken cancellationToken)
    {
        do
        {
            if (!_rates.TryTake(key, limit, patience, out var wait))
            {
                throw Full(call, wait);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(RoundUp(wait), clock, cancellationToken).ConfigureAwait(false);
            }
        }
        while (_rates.IsPaused(key));
    }

    private static SlackApiException Full(SlackCall call, TimeSpan wait) =>
        new(new SlackFailure(call.Method, HttpStatus: 0, SlackErrorCodes.RateLimited) { RetryAfter = wait }, innerException: null);

    // Timers count whole milliseconds; a wait cut short would only come round again.
    private static TimeSpan RoundUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
