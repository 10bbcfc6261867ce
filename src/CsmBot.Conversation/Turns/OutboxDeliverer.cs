using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary>Hands committed messages to their channel, in order within each conversation, and records the delivery. A sweep repeats what did not get through.</summary>
internal sealed partial class OutboxDeliverer : BackgroundService
{
    private const int Workers = 32;
    private const int Capacity = 65_536;
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(5);

    /// <summary>How often other processes are told that this one lives.</summary>
    private static readonly TimeSpan StayInterval = TimeSpan.FromSeconds(3);

    /// <summary>The shortest rest of a conversation, whatever its platform asks for.</summary>
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);

    /// <summary>How long a stop waits for a message that is under way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly IOutbox _outbox;
    private readonly Dictionary<string, IChannelSender> _senders;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxDeliverer> _logger;
    private readonly ConcurrentDictionary<(ConversationId, string, int), byte> _taken = new();

    /// <summary>Sent, and not recorded because storage was out of reach: when it comes round again it is recorded, and not sent again.</summary>
    private readonly ConcurrentDictionary<(ConversationId, string, int), OutboundMessage> _unrecorded = new();
    private readonly RecentlyDelivered _delivered;
    private readonly FairQueues<IReadOnlyList<OutboundMessage>> _queues;
    private readonly HeldConversations _held;

    public OutboxDeliverer(IOutbox outbox, IEnumerable<IChannelSender> senders, TimeProvider time, ILogger<OutboxDeliverer> logger)
    {
        _outbox = outbox;
        _senders = senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);
        _time = time;
        _logger = logger;
        _held = new HeldConversations(time);
        _delivered = new RecentlyDelivered(time);
        _queues = new FairQueues<IReadOnlyList<OutboundMessage>>(Workers, Capacity, DeliverAsync, time);
    }

    public int Depth => _queues.Depth;

    /// <summary>Queues the messages of one turn; those already on their way or delivered by the sweep are passed over, and those of a held conversation left to the sweep.</summary>
    public async ValueTask EnqueueAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var together in messages.GroupBy(message => message.Conversation))
        {
            var fresh = together.Where(message => !_held.IsHeld(message) && _taken.TryAdd(KeyOf(message), 0) && IsNew(message)).ToList();
            if (fresh.Count > 0)
            {
                await _queues.EnqueueAsync(together.Key.Value, fresh, cancellationToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await _outbox.LeaveAsync(cancellationToken);
        }
        catch (StorageUnavailableException exception)
        {
            // Others find out by themselves.
            Log.StayFailed(_logger, exception);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_queues.RunAsync(stoppingToken), SweepAsync(stoppingToken), StayAsync(stoppingToken));

    private async Task StayAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(StayInterval, _time);
        do
        {
            try
            {
                await _outbox.StayAsync(cancellationToken);
            }
            catch (StorageUnavailableException exception)
            {
                Log.StayFailed(_logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(SweepInterval, _time);
        do
        {
            try
            {
                await foreach (var message in _outbox.ReadOpenAsync(cancellationToken))
                {
                    await EnqueueSweptAsync(message, cancellationToken);
                }
            }
            catch (StorageUnavailableException exception)
            {
                Log.SweepFailed(_logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Queues what the sweep found, unless it was delivered since the sweep read it.</summary>
    private async Task EnqueueSweptAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (_held.IsHeld(message) || !_taken.TryAdd(KeyOf(message), 0))
        {
            return;
        }

        var isWaiting = false;
        try
        {
            isWaiting = await _outbox.IsWaitingAsync(message, cancellationToken);
        }
        finally
        {
            if (!isWaiting)
            {
                _taken.TryRemove(KeyOf(message), out _);
            }
        }

        if (isWaiting)
        {
            await _queues.EnqueueAsync(message.Conversation.Value, [message], cancellationToken);
        }
    }

    /// <summary>Messages of one conversation; those that wait for a platform that throttles, if only for a little while, are what is left.</summary>
    private async Task<Later<IReadOnlyList<OutboundMessage>>?> DeliverAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken)
    {
        IReadOnlyList<OutboundMessage> rest = [];
        try
        {
            if (_held.IsHeld(messages[0]))
            {
                // Queued before the one that failed: the sweep brings them back in their order.
                return null;
            }

            // A send that a stop breaks off may have arrived, and would be repeated at the next start: what has begun is finished, unless that takes too long.
            using var enough = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
            await using var stop = cancellationToken.Register(() => enough.CancelAfter(Grace));
            var (sent, waiting, failure) = await SendAsync(messages, cancellationToken, enough.Token);
            if (sent.Count > 0)
            {
                await _outbox.MarkDeliveredAsync(sent, enough.Token);
                sent.ForEach(message =>
                {
                    _unrecorded.TryRemove(KeyOf(message), out _);
                    _delivered.Add(KeyOf(message));
                    _senders[message.Channel].Recorded(message);
                });
            }

            if (failure?.SourceException is DeliveryPostponedException { RetryAfter: { } asked } && asked <= SweepInterval)
            {
                // Sooner than the sweep would come round, and none that follows can overtake them.
                rest = waiting;
                return new Later<IReadOnlyList<OutboundMessage>>(rest, HeldConversations.Spread(Duration.FromTimeSpan(asked > ShortestRest ? asked : ShortestRest)).ToTimeSpan());
            }

            failure?.Throw();
            _held.Release(messages[0]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // What was not recorded is still in the outbox; the sweep brings it back.
            _held.Hold(messages[0], (exception as DeliveryPostponedException)?.RetryAfter);
            Log.Postponed(_logger, messages[0].Key, exception);
            BotTelemetry.Delivered(messages[0].Channel, "postponed");
        }
        finally
        {
            foreach (var message in messages.Take(messages.Count - rest.Count))
            {
                _taken.TryRemove(KeyOf(message), out _);
            }
        }

        return null;
    }

    /// <summary>Sends in order and stops at the first fault, so that no message overtakes one before it.</summary>
    /// <param name="stopping">Begins no further message.</param>
    /// <param name="cancellationToken">Ends the one that is under way.</param>
    private async Task<(List<OutboundMessage> Sent, IReadOnlyList<OutboundMessage> Waiting, ExceptionDispatchInfo? Failure)> SendAsync(
        IReadOnlyList<OutboundMessage> messages, CancellationToken stopping, CancellationToken cancellationToken)
    {
        List<OutboundMessage> sent = [];
        for (var i = 0; i < messages.Count && !stopping.IsCancellationRequested; i++)
        {
            try
            {
                if (_unrecorded.TryGetValue(KeyOf(messages[i]), out var before))
                {
                    sent.Add(before);
                }

                // Another process may have it: then this one has nothing to do with it.
                else if (await _outbox.TakeAsync(messages[i], cancellationToken) && await SendAsync(messages[i], cancellationToken) is { } delivered)
                {
                    _unrecorded[KeyOf(delivered)] = delivered;
                    sent.Add(delivered);
                    BotTelemetry.Delivered(delivered.Channel, "delivered");
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // What went out before is recorded first; then the fault is reported.
                return (sent, [.. messages.Skip(i)], ExceptionDispatchInfo.Capture(exception));
            }
        }

        return (sent, [], null);
    }

    /// <summary>Sends one message; null when it was set aside because it can never arrive.</summary>
    private async Task<OutboundMessage?> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (!_senders.TryGetValue(message.Channel, out var sender))
        {
            return await ParkAsync(message, "no such channel", cancellationToken);
        }

        if (message is { Revision: > 1, PlatformId: null })
        {
            // The press came before the first delivery was recorded; it is by now, since a conversation's messages go one after another.
            var first = await _outbox.FindDeliveredAsync(message.Workspace, message.Conversation, message.Key, cancellationToken);
            message = message with { PlatformId = first?.PlatformId };
        }

        try
        {
            var platformId = await sender.SendAsync(message, cancellationToken);
            return message with { PlatformId = platformId ?? message.PlatformId };
        }
        catch (DeliveryRefusedException refusal)
        {
            Log.Refused(_logger, message.Key, refusal);
            return await ParkAsync(message, refusal.Message, cancellationToken);
        }
        catch (DeliveryUnconfirmedException) when (message.Unconfirmed > 0)
        {
            return await ParkAsync(message, "sent twice without a confirmation; it may have arrived", cancellationToken);
        }
        catch (DeliveryUnconfirmedException)
        {
            await _outbox.UpdateAsync(message with { Unconfirmed = message.Unconfirmed + 1 }, cancellationToken);
            throw;
        }
    }

    private async Task<OutboundMessage?> ParkAsync(OutboundMessage message, string cause, CancellationToken cancellationToken)
    {
        await _outbox.ParkAsync(message, cause, _time.GetCurrentInstant(), cancellationToken);
        BotTelemetry.Delivered(_senders.ContainsKey(message.Channel) ? message.Channel : "unknown", "parked");
        return null;
    }

    /// <summary>Asked once it is taken: from then on nobody else delivers it.</summary>
    private bool IsNew(OutboundMessage message)
    {
        var isNew = !_delivered.Contains(KeyOf(message));
        if (!isNew)
        {
            _taken.TryRemove(KeyOf(message), out _);
        }

        return isNew;
    }

    private static (ConversationId, string, int) KeyOf(OutboundMessage message) => (message.Conversation, message.Key, message.Revision);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message {Key} could not be delivered yet")]
        public static partial void Postponed(ILogger logger, string key, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "The outbox could not be read; trying again")]
        public static partial void SweepFailed(ILogger logger, Exception exception);

        [LoggerMessage(3, LogLevel.Warning, "Message {Key} is refused for good and was set aside")]
        public static partial void Refused(ILogger logger, string key, Exception exception);

        [LoggerMessage(4, LogLevel.Warning, "Other processes could not be told that this one lives")]
        public static partial void StayFailed(ILogger logger, Exception exception);
    }
}
