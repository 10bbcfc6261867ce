using System.Collections.Concurrent;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsmBot.Conversation.Turns;

/// <summary>Takes accepted turns through the runner, in order within each conversation, and picks up what a crash or an outage left in the inbox.</summary>
internal sealed partial class TurnDispatcher : BackgroundService
{
    private const int Workers = 16;
    private const int Capacity = 65_536;
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(5);

    private readonly IInbox _inbox;
    private readonly TurnRunner _runner;
    private readonly OutboxDeliverer _deliverer;
    private readonly TimeProvider _time;
    private readonly ILogger<TurnDispatcher> _logger;
    private readonly ConcurrentDictionary<(WorkspaceId, TurnId), QueuedTurn> _taken = new();
    private readonly FairQueues<QueuedTurn> _queues;

    public TurnDispatcher(IInbox inbox, TurnRunner runner, OutboxDeliverer deliverer, TimeProvider time, ILogger<TurnDispatcher> logger)
    {
        _inbox = inbox;
        _runner = runner;
        _deliverer = deliverer;
        _time = time;
        _logger = logger;
        _queues = new FairQueues<QueuedTurn>(Workers, Capacity, RunAsync, time);
        BotTelemetry.ObserveDepths(() => _queues.Depth, () => _deliverer.Depth);
    }

    public int Depth => _queues.Depth;

    /// <summary>Queues a turn that was not stored yet. One that is under way already is returned as it is, and <paramref name="isNew"/> is false.</summary>
    public QueuedTurn Queue(Turn turn, out bool isNew)
    {
        var mine = new QueuedTurn(turn, isStored: false);
        var queued = _taken.GetOrAdd((turn.Workspace, turn.Id), mine);
        isNew = queued == mine;
        if (isNew)
        {
            // Not awaited: full queues are for the caller to notice, who waits for the turn and keeps it when that takes long.
            _ = _queues.EnqueueAsync(turn.Conversation.Value, mine, CancellationToken.None).AsTask();
        }

        return queued;
    }

    /// <summary>Runs a turn beside the queues, for a request that waits for its outcome. What it answered is on its way to the channel when this returns.</summary>
    public async Task<TurnResult> RunNowAsync(Turn turn)
    {
        var result = await _runner.RunAsync(turn, fromInbox: false, CancellationToken.None);
        await _deliverer.EnqueueAsync(result.Messages, CancellationToken.None);
        return result;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_queues.RunAsync(stoppingToken), SweepAsync(stoppingToken));

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(SweepInterval, _time);
        do
        {
            try
            {
                await foreach (var turn in _inbox.ReadWaitingAsync(cancellationToken))
                {
                    var queued = new QueuedTurn(turn, isStored: true);
                    if (_taken.TryAdd((turn.Workspace, turn.Id), queued))
                    {
                        await _queues.EnqueueAsync(turn.Conversation.Value, queued, cancellationToken);
                    }
                }
            }
            catch (StorageUnavailableException exception)
            {
                Log.SweepFailed(_logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task<Later<QueuedTurn>?> RunAsync(QueuedTurn queued, CancellationToken cancellationToken)
    {
        var turn = queued.Turn;
        TurnResult? result = null;
        try
        {
            var isStored = queued.IsStored;
            result = await _runner.RunAsync(turn, isStored, cancellationToken);
            if (queued.IsKept && !isStored)
            {
                await _inbox.RemoveAsync(turn, cancellationToken);
            }

            await _deliverer.EnqueueAsync(result.Messages, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Storage was out of reach or contended, or the turn ran out of time: it stays in the inbox, and the sweep tries it again.
            Log.Postponed(_logger, turn.Id, exception);
        }
        finally
        {
            _taken.TryRemove((turn.Workspace, turn.Id), out _);
            queued.Finish(result);
        }

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Turn {TurnId} could not be finished and stays in the inbox")]
        public static partial void Postponed(ILogger logger, TurnId turnId, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "The inbox could not be read; trying again")]
        public static partial void SweepFailed(ILogger logger, Exception exception);
    }
}
