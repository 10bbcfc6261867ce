using CsmBot.Channels.Slack.Outbound;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Interactions;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Pressed buttons and submitted forms, in messages and in the Home. Whatever they change in a message is changed in place.</summary>
internal sealed class ActionHandler(TurnReader reader, TurnIntake intake, ResponseAddresses responses, ModalHandler modals, HomePublisher home)
{
    private const string ViewContainer = "view";

    public async Task<SlackOutcome> HandleAsync(SlackInbound inbound, BlockActions pressed, SlackTeam team, CancellationToken cancellationToken)
    {
        if (inbound.UserId is null || PlaceOf(inbound, pressed) is not { } place)
        {
            return SlackOutcome.Done;
        }

        foreach (var action in pressed.Actions)
        {
            await PressAsync(inbound, pressed, action, place, team, cancellationToken);
        }

        return SlackOutcome.Done;
    }

    private static SlackPlace? PlaceOf(SlackInbound inbound, BlockActions pressed)
    {
        var person = TurnReader.ActorOf(inbound);
        return pressed switch
        {
            { Container.Type: ViewContainer } => SlackPlace.Own(person),
            { ChannelId: { } channel, Container: { } container } => SlackPlace.OfMessage(channel, pressed.ThreadTs ?? container.MessageTs, container.IsEphemeral, person),
            _ => null,
        };
    }

    private async Task PressAsync(SlackInbound inbound, BlockActions pressed, SlackAction action, SlackPlace place, SlackTeam team, CancellationToken cancellationToken)
    {
        var press = CardInput.Read(action);
        if (((TurnInput?)press ?? CardInput.Read(action, pressed.State)) is not { } input)
        {
            // A link that was followed, a field that was changed: nothing of ours to do.
            return;
        }

        var key = (input as ActionInput)?.MessageKey ?? (input as FormInput)?.MessageKey;
        var id = SlackIds.TurnOf("act", inbound.UserId, action.ActionTs, action.BlockId, action.ActionId, inbound.TriggerId);
        if (inbound.ResponseUrl is { } address)
        {
            responses.Note(TurnReader.WorkspaceOf(inbound), place.Conversation, id, address, key);
        }

        if (press is not null && inbound.TriggerId is not null && CardInput.OpensForm(action))
        {
            modals.Open(inbound, team, new ModalRequest(id, place, press, new ModalFrame(place.Conversation.Value, press.MessageKey, null)));
            return;
        }

        await intake.AcceptAsync(reader.Read(inbound, id, place, input), cancellationToken);
        if (pressed.Container?.Type == ViewContainer)
        {
            home.Publish(inbound, team);
        }
    }
}
