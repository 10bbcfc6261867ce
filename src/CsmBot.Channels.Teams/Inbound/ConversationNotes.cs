using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Activities;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>Notes where an activity came from, before its turn is taken: the answer needs the address, and so does the first unasked word after a restart.</summary>
internal sealed class ConversationNotes(TurnReader reader, Conversations conversations)
{
    public async Task NoteAsync(Activity activity, bool hasDialogs, CancellationToken cancellationToken)
    {
        var isPersonal = TurnReader.KindOf(activity) == ConversationKind.Personal;
        // A message extension may be used where the bot itself is not: then the place is noted for nobody's sake, and the person's own chat counts.
        if (isPersonal || activity.Type != ActivityTypes.Invoke || activity.Name is InvokeNames.AdaptiveCardAction or InvokeNames.TaskFetch or InvokeNames.TaskSubmit)
        {
            var seen = reader.SeenIn(activity, hasDialogs);
            await conversations.SeenAsync(seen, isInstall: false, TeamsIds.IsPartOf(seen.Id), cancellationToken);
        }

        if (!isPersonal)
        {
            await conversations.HeardOfAsync(reader.PersonIn(activity, hasDialogs), cancellationToken);
        }
    }
}
