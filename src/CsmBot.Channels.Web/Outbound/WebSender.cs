using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;

namespace CsmBot.Channels.Web.Outbound;

/// <summary>The page reads what is recorded as delivered, so sending is nothing but recording; open pages are told right after.</summary>
internal sealed class WebSender(Subscribers subscribers) : IChannelSender
{
    public const string Name = "web";

    public string Channel => Name;

    public Task<string?> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public void Recorded(OutboundMessage message) => subscribers.Publish(message);
}
