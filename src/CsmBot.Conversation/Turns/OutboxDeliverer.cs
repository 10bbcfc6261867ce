using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsmBot.Conversation.Turns;

/// <summary>Hands committed messages to their channel, in order within each conversation, and records the delivery. A sweep repeats what did not get through.</summary>
internal sealed partial class OutboxDeliverer : BackgroundService
{
    private const int LaneCount = 8;
    private const int LaneCapacity = 8192;
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(5);

    private readonly IOutbox _outbox;
    private readonly Dictionary<string, IChannelSender> _senders;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxDeliverer> _logger;
    private readonly ConcurrentDictionary<(ConversationId, string, int), byte> _taken = new();
    private readonly OrderedLanes<IReadOnlyList<OutboundMessage>> _lanes;

    public OutboxDeliverer(IOutbox outbox, IEnumerable<IChannelSender> senders, TimeProvider time, ILogger<OutboxDeliverer> logger)
    {
        _outbox = outbox;
        _senders = senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);
        _time = time;
        _logger = logger;
        _lanes = new OrderedLanes<IReadOnlyList<OutboundMessage>>(LaneCount, LaneCapacity, DeliverAsync);
    }

    public int Depth => _lanes.Depth;

    /// <summary>Queues the messages of one turn; those already on their way are passed over.</summary>
    public ValueTask EnqueueAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken)
    {
        var fresh = messages.Where(message => _taken.TryAdd(KeyOf(message), 0)).ToList();
        return fresh.Count == 0 ? ValueTask.CompletedTask : _lanes.EnqueueAsync(fresh[0].Conversation.Value, fresh, cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_lanes.RunAsync(stoppingToken), SweepAsync(stoppingToken));

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(SweepInterval, _time);
        do
        {
            try
            {
                await foreach (var message in _outbox.ReadWaitingAsync(cancellationToken))
                {
                    await EnqueueAsync([message], cancellationToken);
                }
            }
            catch (StorageUnavailableException exception)
            {
                Log.SweepFailed(_logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task DeliverAsync(IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken)
    {
        try
        {
            var (sent, failure) = await SendAsync(messages, cancellationToken);
            if (sent.Count > 0)
            {
                await _outbox.MarkDeliveredAsync(sent, cancellationToken);
                sent.ForEach(message => _senders[message.Channel].Recorded(message));
            }

            failure?.Throw();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What was not recorded is still in the outbox; the sweep brings it back.
            Log.Postponed(_logger, messages[0].Key, exception);
            BotTelemetry.Delivered(messages[0].Channel, "postponed");
        }
        finally
        {
            foreach (var message in messages)
            {
                _taken.TryRemove(KeyOf(message), out _);
            }
        }
    }

    /// <summary>Sends in order and stops at the first fault, so that no message overtakes one before it.</summary>
    private async Task<(List<OutboundMessage> Sent, ExceptionDispatchInfo? Failure)> SendAsync(
        IReadOnlyList<OutboundMessage> messages, CancellationToken cancellationToken)
    {
        List<OutboundMessage> sent = [];
        foreach (var message in messages)
        {
            if (!_senders.TryGetValue(message.Channel, out var sender))
            {
                await _outbox.ParkAsync(message, "no such channel", cancellationToken);
                BotTelemetry.Delivered("unknown", "parked");
                continue;
            }

            try
            {
                var platformId = await sender.SendAsync(message, cancellationToken);
                sent.Add(message with { PlatformId = platformId ?? message.PlatformId });
                BotTelemetry.Delivered(message.Channel, "delivered");
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // What went out before is recorded first; then the fault is reported.
                return (sent, ExceptionDispatchInfo.Capture(exception));
            }
        }

        return (sent, null);
    }

    private static (ConversationId, string, int) KeyOf(OutboundMessage message) => (message.Conversation, message.Key, message.Revision);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message {Key} could not be delivered yet")]
        public static partial void Postponed(ILogger logger, string key, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "The outbox could not be read; trying again")]
        public static partial void SweepFailed(ILogger logger, Exception exception);
    }
}
