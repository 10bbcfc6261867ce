using CsmBot.Channels.Slack.Inbound;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Protocols.Slack.OAuth;

namespace CsmBot.Channels.Slack.Installing;

/// <summary>Greets whoever installed the app, in their own chat with it; once, also when they install it again.</summary>
internal sealed class InstallGreeting(TurnReader reader, TurnIntake intake, Conversations conversations)
{
    public async Task SendAsync(Installation installation, CancellationToken cancellationToken)
    {
        // On a whole organisation it is in no workspace yet: people are greeted when they open it.
        if (installation is not { TeamId: { } team, InstallerUserId: { } installer })
        {
            return;
        }

        var (workspace, person) = (new WorkspaceId(team), new MemberId(installer));
        var chat = reader.Person(workspace, person, channel: null);
        var known = await conversations.SeenAsync(chat, isInstall: true, SlackIds.IsPartOf(chat.Id), cancellationToken);
        await intake.AcceptAsync(reader.Read(workspace, person, SlackIds.WelcomeOf(known), SlackPlace.Own(person), new EventInput(EventInput.ConversationOpened)), cancellationToken);
    }
}
