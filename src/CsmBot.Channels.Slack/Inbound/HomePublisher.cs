using CsmBot.Channels.Slack.Outbound;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.WebApi.Arguments;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Shows a person their Home: the matrix and today's list, as they are now.</summary>
internal sealed class HomePublisher(TurnReader reader, TurnIntake intake, SlackWork work)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public void Publish(SlackInbound inbound, SlackTeam team) => work.Start("Home", cancellationToken => PublishAsync(inbound, team, cancellationToken));

    private async Task PublishAsync(SlackInbound inbound, SlackTeam team, CancellationToken cancellationToken)
    {
        var person = TurnReader.ActorOf(inbound);
        var turn = reader.Read(inbound, SlackIds.TurnOf("home", Guid.NewGuid().ToString("N")), SlackPlace.Own(person), new EventInput(EventInput.HomeOpened));
        if (await intake.RunAsync(turn, Patience, cancellationToken) is { Dialog: { } card })
        {
            await team.Client.PublishViewAsync(new PublishViewArguments(person.Value, BlockKitRenderer.Home(card).ToUtf8Json()), cancellationToken);
        }
    }
}
