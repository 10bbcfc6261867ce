using CsmBot.Channels.Slack.Outbound;
using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Events;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>
/// Reads reactions: an approving one to a card of the bot, in the person's own chat with it, as the press it stands for; the inbox tray on a message of a channel
/// as the wish to have it triaged.
/// </summary>
internal sealed class ReactionReader(IOutbox outbox)
{
    /// <summary>Messages of the chat looked through for the one that was reacted to, newest first.</summary>
    private const int LookedThrough = 50;

    private static readonly HashSet<string> Approving = new(StringComparer.Ordinal) { "+1", "thumbsup", "heart", "white_check_mark", "heavy_check_mark" };

    /// <summary>The inbox tray, or an emoji of that name that a workspace made for it.</summary>
    private static readonly HashSet<string> Marking = new(StringComparer.Ordinal) { "inbox_tray", "triage" };

    /// <summary>Null when it asks for nothing.</summary>
    public async Task<TurnInput?> ReadAsync(SlackInbound inbound, ReactionEvent reaction, SlackBot bot, CancellationToken cancellationToken)
    {
        // A skin tone hangs behind the name: "+1::skin-tone-3".
        var name = reaction.Reaction?.Split("::")[0] ?? string.Empty;
        return reaction switch
        {
            { MessageTs: { } shown, ChannelId: ['D', ..] } when Approving.Contains(name) => await PressAsync(inbound, shown, cancellationToken),
            { MessageTs: { } ts, ChannelId: { } channel } when Marking.Contains(name) && MessageLink.Of(bot, channel, ts, threadTs: null) is { } link =>
                new EventInput(EventInput.MessageMarked, link),
            _ => null,
        };
    }

    private async Task<ActionInput?> PressAsync(SlackInbound inbound, string shown, CancellationToken cancellationToken)
    {
        var own = SlackIds.PersonalOf(TurnReader.ActorOf(inbound));
        var recent = await outbox.ReadDeliveredAsync(TurnReader.WorkspaceOf(inbound), own, afterKey: null, LookedThrough, cancellationToken);
        return recent.FirstOrDefault(message => message.PlatformId == shown) is { } message && Reactions.Approved(message.Card) is { } button
            ? new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, message.Key)
            : null;
    }
}
