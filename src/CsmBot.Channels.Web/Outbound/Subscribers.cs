using System.Collections.Concurrent;
using CsmBot.Conversation.Turns;

namespace CsmBot.Channels.Web.Outbound;

/// <summary>The open pages by conversation. Telling them never waits for any of them.</summary>
internal sealed class Subscribers
{
    private readonly ConcurrentDictionary<Subscription, (WorkspaceId Workspace, ConversationId Conversation)> _open = new();

    public int Count => _open.Count;

    public Subscription Add(WorkspaceId workspace, ConversationId conversation)
    {
        var subscription = new Subscription(gone => _open.TryRemove(gone, out _));
        _open[subscription] = (workspace, conversation);
        return subscription;
    }

    public void Publish(OutboundMessage message)
    {
        byte[]? frame = null;
        foreach (var (subscription, listens) in _open)
        {
            if (listens == (message.Workspace, message.Conversation))
            {
                subscription.Offer(frame ??= Frame.Of(message));
            }
        }
    }

    /// <summary>Tells every page of a workspace that its conversations are gone.</summary>
    public void Reset(WorkspaceId workspace)
    {
        foreach (var (subscription, listens) in _open)
        {
            if (listens.Workspace == workspace)
            {
                subscription.Offer(Frame.Reset);
            }
        }
    }
}
