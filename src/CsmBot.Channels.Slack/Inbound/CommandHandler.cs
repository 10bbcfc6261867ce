using CsmBot.Channels.Slack.Outbound;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Commands;
using CsmBot.Protocols.Slack.Inbound.Text;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>
/// Slash commands. Slack shows nobody that one was typed, so the answer is for the person's eyes only, where they typed it: in their chat with the bot as a
/// message that lasts, elsewhere by the command's own response address.
/// </summary>
internal sealed class CommandHandler(TurnReader reader, TurnIntake intake, Conversations conversations, IConversationDirectory directory, ResponseAddresses responses)
{
    /// <summary>The command that takes everything: <c>/csm done T-12</c>.</summary>
    public const string Catchall = "/csm";

    private const string Help = "help";

    public async Task<SlackOutcome> HandleAsync(SlackInbound inbound, SlashCommand command, CancellationToken cancellationToken)
    {
        if (command.UserId is null || command.ChannelId is not { } channel)
        {
            return SlackOutcome.Done;
        }

        var place = await PlaceAsync(inbound, channel, cancellationToken);
        // Unique for each time somebody types a command.
        var id = SlackIds.TurnOf("cmd", inbound.TriggerId, command.UserId, command.Command, command.Text);
        if (inbound.ResponseUrl is { } address)
        {
            responses.Note(TurnReader.WorkspaceOf(inbound), place.Conversation, id, address);
        }

        await intake.AcceptAsync(reader.Read(inbound, id, place, new TextInput(WordsOf(command))), cancellationToken);
        return SlackOutcome.Done;
    }

    /// <summary>The command as a person would type it in a chat.</summary>
    private static string WordsOf(SlashCommand command)
    {
        var text = SlackText.Plain(SlackText.Parse(command.Text), botUserId: null);
        return (command.Command == Catchall, text) switch
        {
            (true, "") => Help,
            (true, _) => text,
            _ => $"{command.Command} {text}",
        };
    }

    private async Task<SlackPlace> PlaceAsync(SlackInbound inbound, string channel, CancellationToken cancellationToken)
    {
        var person = TurnReader.ActorOf(inbound);
        var known = await directory.FindAsync(TurnReader.WorkspaceOf(inbound), SlackIds.PersonalOf(person), cancellationToken);
        if (known is null)
        {
            // So that there is somebody to write to unasked.
            await conversations.HeardOfAsync(reader.PersonIn(inbound, channel: null), cancellationToken);
        }

        return known is not null && SlackJson.ReadAddress(known.Address).ChannelId == channel ? SlackPlace.Own(person) : SlackPlace.Whispered(channel, person);
    }
}
