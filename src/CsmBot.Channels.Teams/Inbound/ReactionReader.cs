using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Activities;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>Reads an approving reaction to one of the bot's cards as the press it stands for. Teams tells of reactions to the bot's own messages only.</summary>
internal sealed class ReactionReader(IOutbox outbox)
{
    /// <summary>Messages of the conversation looked through for the one that was reacted to, newest first.</summary>
    private const int LookedThrough = 50;

    private static readonly HashSet<string> Approving = new(StringComparer.OrdinalIgnoreCase) { "like", "heart", "1f44d_thumbsup", "2705_whiteheavycheckmark" };

    public async Task<ActionInput?> ReadAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.ReplyToId is not { } shown || !activity.ReactionsAdded.Any(reaction => Approving.Contains(reaction.Type ?? string.Empty)))
        {
            return null;
        }

        var workspace = TurnReader.WorkspaceOf(activity);
        var recent = await outbox.ReadDeliveredAsync(workspace, TurnReader.ConversationOf(activity), afterKey: null, LookedThrough, cancellationToken);
        return recent.FirstOrDefault(message => message.PlatformId == shown) is { } message && Reactions.Approved(message.Card) is { } button
            ? new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, message.Key)
            : null;
    }
}
