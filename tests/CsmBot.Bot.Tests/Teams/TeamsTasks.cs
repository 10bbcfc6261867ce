using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Bot.Tests.Teams;

/// <summary>A look at what is stored behind the Teams channel.</summary>
internal static class TeamsTasks
{
    public static IWorkspaceSession Look(TeamsDriver teams, string turn = "look") => teams.Get<IWorkspaceStore>().Open(
        new Turn
        {
            Id = new TurnId(turn),
            Workspace = teams.Workspace,
            Conversation = new ConversationId("look"),
            Channel = "test",
            Actor = new MemberId("look"),
            ActorName = "look",
            ReceivedAt = Instant.FromUtc(2026, 11, 23, 15, 0),
            Input = new EventInput("look"),
        },
        fromInbox: false);

    public static Task<TaskItem?> FindAsync(TeamsDriver teams, int number, CancellationToken cancellationToken) =>
        Look(teams).FindTaskAsync(new TaskId(number), cancellationToken);
}
