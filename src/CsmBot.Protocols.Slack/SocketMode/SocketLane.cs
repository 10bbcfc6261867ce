using Microsoft.Extensions.Logging;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>Keeps one socket open, replacing it before it ends where Slack gives notice.</summary>
internal sealed partial class SocketLane(SocketOpener opener, StatusBoard board, SocketModeOptions options, TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    private const int MostDoublings = 20;
    private SocketConnection? _current;

    /// <summary>Runs until there is no sense in trying again, and says why.</summary>
    public async Task<SocketOpening> RunAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (_current is null)
            {
                var opening = await OpenAsync(cancellationToken).ConfigureAwait(false);
                if (opening.Stop is not null)
                {
                    return opening;
                }

                _current = opening.Connection;
            }

            if (await ServeAsync(_current!, cancellationToken).ConfigureAwait(false) is { } stopped)
            {
                return stopped;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_current is { } current)
        {
            await current.EndAsync(clock).ConfigureAwait(false);
        }
    }

    /// <summary>Until the socket ends, and its replacement is there where it gave notice; why all ends, if it does.</summary>
    private async Task<SocketOpening?> ServeAsync(SocketConnection current, CancellationToken cancellationToken)
    {
        var end = await current.End.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (end == SocketEnd.LinkDisabled)
        {
            return SocketOpening.Stopped(SocketModeStop.LinkDisabled, SocketFrame.LinkDisabled);
        }

        if (end == SocketEnd.Refresh)
        {
            // Opened while the old one still receives: nothing is missed in between.
            var opening = await OpenAsync(cancellationToken).ConfigureAwait(false);
            if (opening.Stop is not null)
            {
                return opening;
            }

            _current = opening.Connection;
        }
        else
        {
            _current = null;
        }

        await current.EndAsync(clock).ConfigureAwait(false);
        if (end == SocketEnd.TooMany)
        {
            board.Failed("too_many_websockets");
            await Task.Delay(PauseAfter(failures: 1, options.MaxDelay), clock, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Tries until a socket says hello, or there is no sense in it.</summary>
    private async Task<SocketOpening> OpenAsync(CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            var opening = await opener.OpenAsync(cancellationToken).ConfigureAwait(false);
            if (opening.Connection is { } connection)
            {
                Log.Opened(logger);
                connection.Start();
                return opening;
            }

            if (opening.Stop is not null)
            {
                return opening;
            }

            board.Failed(opening.Error!);
            var pause = PauseAfter(failures, opening.RetryAfter);
            Log.Failed(logger, opening.Error, failures, pause.TotalMilliseconds);
            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    // Spread, so that many bots do not come back at the same moment after an outage.
    private TimeSpan PauseAfter(int failures, TimeSpan? retryAfter)
    {
        var doubled = options.BaseDelay * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        var pause = doubled < options.MaxDelay ? doubled : options.MaxDelay;
        pause = retryAfter > pause ? retryAfter.Value : pause;
        return pause * (1 + (Random.Shared.NextDouble() / 2));
    }

    private static partial class Log
    {
        [LoggerMessage(21, LogLevel.Information, "A socket is open.")]
        public static partial void Opened(ILogger logger);

        [LoggerMessage(22, LogLevel.Warning, "A socket did not open: {Error}, {Failures} time(s) in a row; again in {Milliseconds} ms.")]
        public static partial void Failed(ILogger logger, string? error, int failures, double milliseconds);
    }
}
