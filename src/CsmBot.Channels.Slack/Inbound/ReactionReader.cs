using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Events;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Reads an approving reaction to one of the bot's cards, in the person's own chat with it, as the press it stands for.</summary>
internal sealed class ReactionReader(IOutbox outbox)
{
    /// <summary>Messages of the chat looked through for the one that was reacted to, newest first.</summary>
    private const int LookedThrough = 50;

    private static readonly HashSet<string> Approving = new(StringComparer.Ordinal) { "+1", "thumbsup", "heart", "white_check_mark", "heavy_check_mark" };

    public async Task<ActionInput?> ReadAsync(SlackInbound inbound, ReactionEvent reaction, CancellationToken cancellationToken)
    {
        // A skin tone hangs behind the name: "+1::skin-tone-3".
        var name = reaction.Reaction?.Split("::")[0];
        if (name is null || !Approving.Contains(name) || reaction.MessageTs is not { } shown || reaction.ChannelId is not ['D', ..])
        {
            return null;
        }

        var own = SlackIds.PersonalOf(TurnReader.ActorOf(inbound));
        var recent = await outbox.ReadDeliveredAsync(TurnReader.WorkspaceOf(inbound), own, afterKey: null, LookedThrough, cancellationToken);
        return recent.FirstOrDefault(message => message.PlatformId == shown) is { } message && Reactions.Approved(message.Card) is { } button
            ? new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, message.Key)
            : null;
    }
}
