using CsmBot.Protocols.Slack.WebApi;
using Microsoft.Extensions.Logging;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>
/// Receives over sockets what Slack would send over HTTP: for bots that cannot be reached from outside. One client serves all
/// workspaces of the app. See https://docs.slack.dev/apis/events-api/using-socket-mode.
/// </summary>
/// <param name="api">A client with the app's own token (<c>xapp-</c>, scope <c>connections:write</c>).</param>
/// <param name="handler">Takes the envelopes.</param>
/// <param name="options">Must not change any more.</param>
/// <param name="clock">Times every pause, the keep-alive of the sockets excepted.</param>
/// <param name="logger">Hears of ids, types and errors; never of payloads or addresses, which hold tickets.</param>
public sealed partial class SocketModeClient(ISlackApiClient api, ISocketEnvelopeHandler handler, SocketModeOptions options, TimeProvider clock, ILogger<SocketModeClient> logger)
{
    private readonly StatusBoard _board = new(options.Connections, clock);
    private int _isRunning;

    /// <summary>How it fares now.</summary>
    public SocketModeStatus Status => _board.Current;

    /// <summary>Keeps the sockets open until it is cancelled or there is no sense in going on; says which. May be called once.</summary>
    /// <param name="cancellationToken">Ends it, in due form.</param>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    public async Task<SocketModeStop> RunAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isRunning, 1) != 0)
        {
            throw new InvalidOperationException("A socket client runs once.");
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var opener = new SocketOpener(api, new EnvelopeDispatcher(handler, _board, logger, stop.Token), options, clock, logger);
        var lanes = Enumerable.Range(0, options.Connections).Select(_ => new SocketLane(opener, _board, options, clock, logger)).ToList();
        var runs = lanes.Select((lane, number) => lane.RunAsync(options.Stagger * number, stop.Token)).ToList();
        var first = await Task.WhenAny(runs).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(runs.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(lanes.Select(lane => lane.DisposeAsync().AsTask())).ConfigureAwait(false);
        return await ReportAsync(first).ConfigureAwait(false);
    }

    private async Task<SocketModeStop> ReportAsync(Task<SocketOpening> first)
    {
        try
        {
            var end = await first.ConfigureAwait(false);
            _board.Stopped(end.Stop!.Value, end.Error);
            Log.Stopped(logger, end.Stop.Value, end.Error);
            return end.Stop.Value;
        }
        catch (OperationCanceledException)
        {
            _board.Stopped(SocketModeStop.Cancelled, error: null);
            return SocketModeStop.Cancelled;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(31, LogLevel.Critical, "Socket Mode has ended: {Reason} ({Error}). Nothing is received any more.")]
        public static partial void Stopped(ILogger logger, SocketModeStop reason, string? error);
    }
}
