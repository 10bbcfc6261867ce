using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Bot.Tests.Storage;

/// <summary>Many writers on one workspace, spread over two bots that share storage as two processes do.</summary>
public abstract class ConcurrentTurnsContract
{
    private const int Writers = 8;
    private const int TurnsEach = 500;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IReadOnlyList<KeyValuePair<string, string?>> Settings { get; }

    [Fact]
    public async Task Eight_writers_of_five_hundred_turns_lose_no_update_and_skip_no_id()
    {
        await using var one = await BotDriver.StartAsync(Token, settings: Settings);
        await using var other = await BotDriver.StartAsync(Token, settings: Settings);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer % 2 == 0 ? one : other, writer), Token)));

        var session = one.Open();
        var found = new List<TaskItem>();
        for (var number = 1; await session.FindTaskAsync(new TaskId(number), Token) is { } task; number++)
        {
            found.Add(task);
        }

        Assert.Equal(Writers * TurnsEach, found.Count);
        foreach (var writer in Enumerable.Range(0, Writers).Select(Writer))
        {
            // Every text once: nothing lost, nothing twice; and the running count agrees with the tasks.
            Assert.Equal(TurnsEach, found.Where(task => task.Owner == writer).Select(task => task.Text).Distinct().Count());
            Assert.Equal(TurnsEach, (await session.GetTallyAsync(writer, Token)).Open);
            Assert.Equal(TurnsEach, await CountListedAsync(session, writer));
        }
    }

    private static MemberId Writer(int number) => new($"writer-{number}");

    private static async Task WriteAsync(BotDriver bot, int writer)
    {
        for (var turn = 0; turn < TurnsEach; turn++)
        {
            var input = new TextInput($"triage tidy list {turn} of shelf {writer} whenever");
            await bot.RunTurnAsync(bot.TurnOf(input, Writer(writer), $"{writer}-{turn}"), Token);
        }
    }

    private static async Task<int> CountListedAsync(IWorkspaceSession session, MemberId owner)
    {
        var count = 0;
        foreach (var quadrant in Enum.GetValues<Quadrant>())
        {
            count += await session.ReadTasksAsync(owner, new TaskList.OpenIn(quadrant), Token).CountAsync(Token);
        }

        return count;
    }
}
