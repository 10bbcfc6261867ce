using CsmBot.Channels.Slack.Outbound;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Events;
using CsmBot.Protocols.Slack.Inbound.Text;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>What happens around the bot: messages to it, channels it comes to or leaves, its Home, its removal.</summary>
internal sealed class EventHandler(
    SlackTeams teams, TurnReader reader, TurnIntake intake, Conversations conversations, ReactionReader reactions, HomePublisher home, TimeProvider time)
{
    private const string HomeTab = "home";

    /// <summary>Subtypes that are messages of people all the same.</summary>
    private static readonly HashSet<string> Spoken = new(StringComparer.Ordinal) { "file_share", "thread_broadcast" };

    public async Task<SlackOutcome> HandleAsync(SlackInbound inbound, EventPayload payload, SlackTeam team, CancellationToken cancellationToken)
    {
        var at = payload.EventTime ?? time.GetUtcNow();
        switch (payload.Event)
        {
            case AppUninstalledEvent:
                await teams.UninstalledAsync(inbound.Tenant, team, at, cancellationToken);
                break;
            case TokensRevokedEvent revoked:
                await teams.RevokedAsync(inbound.Tenant, team, revoked, at, cancellationToken);
                break;
            default:
                await HappenAsync(inbound, payload, team, cancellationToken);
                break;
        }

        return SlackOutcome.Done;
    }

    private async Task HappenAsync(SlackInbound inbound, EventPayload payload, SlackTeam team, CancellationToken cancellationToken)
    {
        var bot = await team.BotAsync(cancellationToken);
        switch (payload.Event)
        {
            case MessageEvent message:
                await HearAsync(inbound, message, bot, cancellationToken);
                break;
            case ReactionEvent { IsAdded: true, UserId: not null } reaction when reaction.UserId != bot.UserId:
                await ReactAsync(inbound, reaction, bot, cancellationToken);
                break;
            case AppHomeOpenedEvent { UserId: not null, ChannelId: { } channel } opened:
                await OpenAsync(inbound, channel, cancellationToken);
                if (opened.Tab == HomeTab)
                {
                    home.Publish(inbound, team);
                }

                break;
            case MembershipEvent { ChannelId: { } channel } membership when membership.UserId == bot.UserId:
                await MoveAsync(inbound, channel, membership, cancellationToken);
                break;
            case ChannelEvent { ChannelId: { } channel } changed:
                await ChangeAsync(inbound, channel, changed.Type, cancellationToken);
                break;
            default:
                break;
        }
    }

    private async Task HearAsync(SlackInbound inbound, MessageEvent message, SlackBot bot, CancellationToken cancellationToken)
    {
        var isDirect = message.ChannelType == "im";
        if (message.IsFromBot(bot.UserId) || message is not { UserId: not null, ChannelId: { } channel, Ts: { } ts }
            || (message.Subtype is { } subtype && !Spoken.Contains(subtype)) || !(isDirect || message.IsMention))
        {
            return;
        }

        var person = TurnReader.ActorOf(inbound);
        await NoteAsync(inbound, channel, isDirect, cancellationToken);
        var place = isDirect ? SlackPlace.Own(person) : SlackPlace.Shared(channel, message.ThreadTs ?? ts, person);
        var text = SlackText.Plain(SlackText.Parse(message.Text), bot.UserId).TrimStart(' ', ',', ':', ';');
        var link = isDirect ? null : MessageLink.Of(bot, channel, ts, message.ThreadTs);

        // A mention comes as an event and perhaps as a message besides; both are this one.
        await intake.AcceptAsync(reader.Read(inbound, SlackIds.TurnOf("msg", channel, ts), place, new TextInput(text, link)), cancellationToken);
    }

    private async Task NoteAsync(SlackInbound inbound, string channel, bool isDirect, CancellationToken cancellationToken)
    {
        if (isDirect)
        {
            var person = reader.PersonIn(inbound, channel);
            await conversations.SeenAsync(person, isInstall: false, SlackIds.IsPartOf(person.Id), cancellationToken);
            return;
        }

        var seen = reader.ChannelIn(inbound, channel);
        await conversations.SeenAsync(seen, isInstall: false, SlackIds.IsPartOf(seen.Id), cancellationToken);
        await conversations.HeardOfAsync(reader.PersonIn(inbound, channel: null), cancellationToken);
    }

    /// <summary>Somebody reacted. Taking a reaction away and giving it again says nothing new.</summary>
    private async Task ReactAsync(SlackInbound inbound, ReactionEvent reaction, SlackBot bot, CancellationToken cancellationToken)
    {
        if (await reactions.ReadAsync(inbound, reaction, bot, cancellationToken) is { } input)
        {
            var place = SlackPlace.Own(TurnReader.ActorOf(inbound));
            var id = SlackIds.TurnOf("react", inbound.UserId, reaction.ChannelId, reaction.MessageTs, input.GetType().Name);
            await conversations.HeardOfAsync(reader.PersonIn(inbound, channel: null), cancellationToken);
            await intake.AcceptAsync(reader.Read(inbound, id, place, input), cancellationToken);
        }
    }

    /// <summary>Someone looks at their chat with the bot: the first time they are greeted.</summary>
    private async Task OpenAsync(SlackInbound inbound, string channel, CancellationToken cancellationToken)
    {
        var person = reader.PersonIn(inbound, channel);
        var known = await conversations.SeenAsync(person, isInstall: true, SlackIds.IsPartOf(person.Id), cancellationToken);
        var place = SlackPlace.Own(TurnReader.ActorOf(inbound));
        await intake.AcceptAsync(reader.Read(inbound, SlackIds.WelcomeOf(known), place, new EventInput(EventInput.ConversationOpened)), cancellationToken);
    }

    /// <summary>The bot itself came to a channel or went.</summary>
    private async Task MoveAsync(SlackInbound inbound, string channel, MembershipEvent membership, CancellationToken cancellationToken)
    {
        if (!membership.IsJoin)
        {
            await LoseAsync(inbound, channel, "the bot was removed from the channel", cancellationToken);
            return;
        }

        var seen = reader.ChannelIn(inbound, channel);
        var known = await conversations.SeenAsync(seen, isInstall: true, SlackIds.IsPartOf(seen.Id), cancellationToken);
        if (membership.InviterId is { } inviter)
        {
            var invited = inbound with { UserId = inviter };
            var place = SlackPlace.Shared(channel, thread: null, TurnReader.ActorOf(invited));
            await intake.AcceptAsync(reader.Read(invited, SlackIds.WelcomeOf(known), place, new EventInput(EventInput.ConversationOpened)), cancellationToken);
        }
    }

    private async Task ChangeAsync(SlackInbound inbound, string channel, string type, CancellationToken cancellationToken)
    {
        switch (type)
        {
            case "channel_archive" or "group_archive":
                await LoseAsync(inbound, channel, "the channel was archived", cancellationToken);
                break;
            case "channel_deleted" or "group_deleted":
                await LoseAsync(inbound, channel, "the channel was deleted", cancellationToken);
                break;
            case "channel_left" or "group_left":
                await LoseAsync(inbound, channel, "the bot was removed from the channel", cancellationToken);
                break;
            case "channel_unarchive" or "group_unarchive":
                var seen = reader.ChannelIn(inbound, channel);
                await conversations.SeenAsync(seen, isInstall: false, SlackIds.IsPartOf(seen.Id), cancellationToken);
                break;
            default:
                break;
        }
    }

    private Task LoseAsync(SlackInbound inbound, string channel, string cause, CancellationToken cancellationToken) =>
        conversations.LostAsync(TurnReader.WorkspaceOf(inbound), new ConversationId(channel), ConversationState.Removed, cause, cancellationToken);
}
