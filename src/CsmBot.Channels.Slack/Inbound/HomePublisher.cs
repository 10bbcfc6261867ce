using CsmBot.Channels.Slack.Outbound;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using Microsoft.Extensions.Hosting;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Shows people their Home, the matrix and today's list: when they open it, and again when something they were told may have changed it.</summary>
internal sealed class HomePublisher(SlackTeams teams, TurnReader reader, TurnIntake intake, SlackWork work, HomeWatch watch, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>One change seldom comes alone.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Homes on their way at once: one workspace that does not answer holds up no other.</summary>
    private const int AtOnce = 8;

    public void Publish(SlackInbound inbound, SlackTeam team)
    {
        var (workspace, person) = (TurnReader.WorkspaceOf(inbound), TurnReader.ActorOf(inbound));
        watch.Opened(workspace, person);
        work.Start("Home", cancellationToken => PublishAsync(workspace, person, team, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await watch.Stale.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(Pause, time, stoppingToken);
            var stale = new HashSet<(WorkspaceId Workspace, MemberId Person)>();
            while (watch.Stale.TryRead(out var one))
            {
                stale.Add(one);
            }

            await Parallel.ForEachAsync(
                stale,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
                async (one, _) => await work.RunAsync("Home", cancellationToken => RefreshAsync(one.Workspace, one.Person, cancellationToken)));
        }
    }

    private async Task RefreshAsync(WorkspaceId workspace, MemberId person, CancellationToken cancellationToken)
    {
        if (await teams.FindAsync(workspace, cancellationToken) is { } team)
        {
            await PublishAsync(workspace, person, team, cancellationToken);
        }
    }

    private async Task PublishAsync(WorkspaceId workspace, MemberId person, SlackTeam team, CancellationToken cancellationToken)
    {
        var id = SlackIds.TurnOf("home", Guid.NewGuid().ToString("N"));
        var turn = reader.Read(workspace, person, id, SlackPlace.Own(person), new EventInput(EventInput.HomeOpened));
        if (await intake.RunAsync(turn, Patience, cancellationToken) is { Dialog: { } card })
        {
            var home = new PublishViewArguments(person.Value, BlockKitRenderer.Home(card).ToUtf8Json());
            await work.PatientlyAsync(token => team.Client.PublishViewAsync(home, token), cancellationToken);
        }
    }
}
