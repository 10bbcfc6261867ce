using System.Collections.Concurrent;
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
    private readonly OrderedLanes<OutboundMessage> _lanes;

    public OutboxDeliverer(IOutbox outbox, IEnumerable<IChannelSender> senders, TimeProvider time, ILogger<OutboxDeliverer> logger)
    {
        _outbox = outbox;
        _senders = senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);
        _time = time;
        _logger = logger;
        _lanes = new OrderedLanes<OutboundMessage>(LaneCount, LaneCapacity, DeliverAsync);
    }

    public int Depth => _lanes.Depth;

    public ValueTask EnqueueAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        _taken.TryAdd((message.Conversation, message.Key, message.Revision), 0)
            ? _lanes.EnqueueAsync(message.Conversation.Value, message, cancellationToken)
            : ValueTask.CompletedTask;

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
                    await EnqueueAsync(message, cancellationToken);
                }
            }
            catch (StorageUnavailableException exception)
            {
                Log.SweepFailed(_logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task DeliverAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        try
        {
            if (!_senders.TryGetValue(message.Channel, out var sender))
            {
                await _outbox.ParkAsync(message, "no such channel", cancellationToken);
                BotTelemetry.Delivered("unknown", "parked");
                return;
            }

            var platformId = await sender.SendAsync(message, cancellationToken);
            await _outbox.MarkDeliveredAsync(message, platformId, cancellationToken);
            sender.Recorded(message);
            BotTelemetry.Delivered(message.Channel, "delivered");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The row is still in the outbox; the sweep brings it back.
            Log.Postponed(_logger, message.Key, exception);
            BotTelemetry.Delivered(message.Channel, "postponed");
        }
        finally
        {
            _taken.TryRemove((message.Conversation, message.Key, message.Revision), out _);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message {Key} could not be delivered yet")]
        public static partial void Postponed(ILogger logger, string key, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "The outbox could not be read; trying again")]
        public static partial void SweepFailed(ILogger logger, Exception exception);
    }
}
