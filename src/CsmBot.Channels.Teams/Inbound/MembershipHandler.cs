using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Activities;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>
/// The bot comes into a conversation or leaves it. Teams reports one install by two activities in no promised order, and the same ones again later: the
/// greeting is a turn whose id is the conversation's and its install's, so it comes once.
/// </summary>
internal sealed class MembershipHandler(TurnReader reader, TurnIntake intake, Conversations conversations)
{
    public async Task HandleAsync(Activity activity, bool hasDialogs, CancellationToken cancellationToken)
    {
        if (Leaves(activity))
        {
            var root = TeamsIds.RootOf(TurnReader.ConversationOf(activity));
            await conversations.LostAsync(
                TurnReader.WorkspaceOf(activity), root, ConversationState.Removed, "the bot was removed from the conversation", cancellationToken);
            return;
        }

        if (!Enters(activity))
        {
            return;
        }

        var seen = reader.SeenIn(activity, hasDialogs);
        var known = await conversations.SeenAsync(seen, isInstall: true, TeamsIds.IsPartOf(seen.Id), cancellationToken);
        if (seen.Kind != ConversationKind.Personal)
        {
            await conversations.HeardOfAsync(reader.PersonIn(activity, hasDialogs), cancellationToken);
        }

        var turn = reader.Read(activity, new EventInput(EventInput.ConversationOpened));
        await intake.AcceptAsync(turn with { Id = TeamsIds.WelcomeOf(known), Conversation = seen.Id }, cancellationToken);
    }

    private static bool Enters(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate
        ? Is(activity.Action, InstallationActions.Add) || Is(activity.Action, InstallationActions.AddUpgrade)
        : activity.MembersAdded.Any(member => member.Id == activity.Recipient?.Id) || IsEvent(activity, TeamsEventTypes.ChannelRestored) || IsEvent(activity, TeamsEventTypes.TeamRestored);

    private static bool Leaves(Activity activity) => activity.Type == ActivityTypes.InstallationUpdate
        ? Is(activity.Action, InstallationActions.Remove)
        : activity.MembersRemoved.Any(member => member.Id == activity.Recipient?.Id)
            || IsEvent(activity, TeamsEventTypes.ChannelDeleted) || IsEvent(activity, TeamsEventTypes.TeamDeleted) || IsEvent(activity, TeamsEventTypes.TeamHardDeleted);

    // The platform's own samples vary the case.
    private static bool IsEvent(Activity activity, string name) => Is(activity.ChannelData?.EventType, name);

    private static bool Is(string? value, string name) => string.Equals(value, name, StringComparison.OrdinalIgnoreCase);
}
