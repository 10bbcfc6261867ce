using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;

namespace CsmBot.Conversation.Ports;

/// <summary>Delivers messages to one channel. A repeated message (same key and revision) must be harmless.</summary>
public interface IChannelSender
{
    /// <summary>The channel's name as turns carry it.</summary>
    string Channel { get; }

    /// <summary>What the platform takes of one bot in one organisation; null where there is no such limit.</summary>
    SendRate? Rate => null;

    /// <summary>Sends or replaces the message and returns the platform's message id, or null where there is none.</summary>
    Task<string?> SendAsync(OutboundMessage message, CancellationToken cancellationToken);

    /// <summary>Called once the delivery is recorded, for channels that read it back from there.</summary>
    void Recorded(OutboundMessage message);
}
