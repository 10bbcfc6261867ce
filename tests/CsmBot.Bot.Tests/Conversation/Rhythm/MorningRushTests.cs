using System.Diagnostics;
using System.Globalization;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>
/// The small sister of the benchmark <c>digests</c>: many members in one moment, fifty open tasks each. Rows are counted exactly; the time is ten times what the benchmark
/// allows, so that only a fault of another kind fails it.
/// </summary>
public sealed class MorningRushTests
{
    private const int Members = 200;
    private const int TasksEach = 50;

    /// <summary>The tasks themselves, and what else a turn of the clock looks at.</summary>
    private const int MostRowsEach = TasksEach + 30;

    private static readonly TimeSpan MostEach = TimeSpan.FromMilliseconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_digests_of_one_moment_are_composed_in_time_and_each_reads_its_own_rows_only()
    {
        CountingRowEngine? rows = null;
        await using var bot = await BotDriver.StartAsync(Token, services => services.WrapEngine(engine => rows = new CountingRowEngine(engine)));
        for (var number = 0; number < Members; number++)
        {
            await FillAsync(bot, new MemberId(string.Create(CultureInfo.InvariantCulture, $"member-{number:D3}")));
        }

        await bot.Get<TurnDispatcher>().StartAsync(Token);
        rows!.Reset();
        var clock = Stopwatch.StartNew();
        await bot.Get<WakeUpSweep>().RunAsync(Token);
        while (bot.Get<TurnIntake>().Depth > 0)
        {
            await Task.Delay(2, Token);
        }

        var (took, read) = (clock.Elapsed, rows.Read);
        Assert.Equal(Members, await bot.Get<IOutbox>().ReadWaitingAsync(Token).CountAsync(Token));
        Assert.InRange(read, Members * TasksEach, Members * MostRowsEach);
        Assert.True(took < Members * MostEach, $"{Members} digests took {took.TotalSeconds:F1} s");
    }

    private static async Task FillAsync(BotDriver bot, MemberId member)
    {
        foreach (var some in Enumerable.Range(0, TasksEach).Chunk(25))
        {
            var session = bot.Store.Open(bot.TurnOf(new EventInput("fill"), member), fromInbox: false);
            foreach (var number in some)
            {
                session.Save(new TaskItem
                {
                    Id = await session.TakeTaskIdAsync(Token),
                    Text = "prepare the review with the operations team",
                    Priority = Priority.Of((Quadrant)((number % 4) + 1)),
                    Owner = member,
                    CreatedBy = member,
                    CreatedAt = BotDriver.Start,
                    ChangedAt = BotDriver.Start,
                });
            }

            if (some[0] == 0)
            {
                session.Save(new Member { Id = member, Name = member.Value });
                session.Save(member, new Place(TeamBook.Own(member), "test"));
                session.Save(new DayPlan(member, BotDriver.Start));
                session.Save(new WakeUp("digest", member.Value, BotDriver.Start, member));
            }

            Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(Token));
        }
    }
}
