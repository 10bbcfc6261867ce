using CsmBot.Channels.Teams.Rendering;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;

namespace CsmBot.Channels.Teams.Outbound;

/// <summary>A message as an activity: one card with everything in it. Text beside a card would be split off and come back without an id.</summary>
internal static class TeamsMessage
{
    public static OutgoingActivity Of(OutboundMessage message, TeamsAddress address, string place)
    {
        var card = AdaptiveCardRenderer.Render(message.Card, new CardFrame(message.Key, address.HasDialogs));
        return OutgoingActivity.Card(card.ToUtf8(), AdaptiveCardRenderer.Summary(message.Card)) with
        {
            FromId = address.BotId,
            Conversation = new OutgoingConversation(place, address.TenantId, ConversationType: null),
        };
    }
}
