using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Snapshots;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Undoing;

public sealed class UndoTurnTests
{
    private static readonly MemberId Bo = new("bo");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T9_An_undone_filing_leaves_every_list_and_keeps_its_number_and_history()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.AskAsync("triage churn threat at Acme", Token);
        await bot.AskAsync("undo", Token);
        await bot.AskAsync("triage executive escalation at Beta", Token);

        Assert.True((await bot.FindTaskAsync(1, Token))!.IsWithdrawn);
        Assert.NotNull(await bot.FindTaskAsync(2, Token));
        Assert.Equal([TaskEventKind.Undone, TaskEventKind.Filed], await bot.HistoryOfAsync(1, Token));
        var tally = await bot.Open().GetTallyAsync(BotDriver.Dana, Token);
        Assert.Equal((1, 0), (tally.Open, tally.Dropped));
    }

    [Fact]
    public async Task T9_Undo_shows_the_task_with_what_was_taken_back()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var task = await bot.SeedAsync(Quadrant.Schedule, "plan the onsite seminar", Token);
        await RecordAsync(bot, new CommandRecord { Turn = "x", Actor = BotDriver.Dana, At = bot.Time.Now, Description = "filed T-1", Tasks = [new TaskChange(null, task)] });
        Snapshot.Match(CardText.Of((await bot.AskAsync("undo", Token)).Card), "txt");
    }

    [Fact]
    public async Task T9_Repeated_undo_goes_further_back_and_stops_with_a_word()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat", Token);
        await bot.AskAsync("edit T-1 account Acme", Token);
        await bot.AskAsync("edit T-1 text churn threat at Acme", Token);
        await bot.AskAsync("done T-1", Token);
        await bot.AskAsync("undo", Token);
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsOpen);
        await bot.AskAsync("undo", Token);
        Assert.Equal("churn threat", (await bot.FindTaskAsync(1, Token))!.Text);
        await bot.AskAsync("/undo", Token);
        Assert.Null((await bot.FindTaskAsync(1, Token))!.Account);

        var nothing = await bot.AskAsync("undo", Token);
        Assert.Contains("nothing of yours to take back", BotDriver.TextOf(nothing.Card), StringComparison.Ordinal);
        Assert.Equal(7, (await bot.FindTaskAsync(1, Token))!.Version);
    }

    [Fact]
    public async Task T9_After_fifteen_minutes_it_is_too_late()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.AskAsync("triage churn threat at Acme", Token);
        bot.Time.Advance(Duration.FromMinutes(15) - Duration.FromMilliseconds(1));
        await bot.AskAsync("undo", Token);
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsWithdrawn);

        await bot.AskAsync("triage executive escalation at Beta", Token);
        bot.Time.Advance(Duration.FromMinutes(15));
        var late = await bot.AskAsync("undo", Token);
        Assert.True((await bot.FindTaskAsync(2, Token))!.IsOpen);
        Assert.Contains("Too late", BotDriver.TextOf(late.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T9_C3_One_undo_takes_a_whole_merge_back()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Schedule, "prepare renewal deck for Acme board meeting", Token);
        await bot.SeedAsync(Quadrant.DoFirst, "prepare the renewal deck for the Acme board meeting friday", Token);
        await bot.RunAsync(new ActionInput("triage.merge.v1", "T-2", 1, "T-1"), Token);
        Assert.Equal(Quadrant.DoFirst, (await bot.FindTaskAsync(1, Token))!.Quadrant);
        var undone = await bot.AskAsync("undo", Token);

        Assert.True((await bot.FindTaskAsync(2, Token))!.IsOpen);
        Assert.Equal("prepare renewal deck for Acme board meeting", (await bot.FindTaskAsync(1, Token))!.Text);
        Assert.Contains("T-1", BotDriver.TextOf(undone.Card), StringComparison.Ordinal);
        Assert.Contains("T-2", BotDriver.TextOf(undone.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C3_Undoing_a_move_forgets_what_was_learned_from_it()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat at Acme", Token, Traced);
        var moved = await bot.ClickAsync(await bot.AskAsync("T-1", Token), TaskActions.Quadrant, Token, "2");
        Assert.Single((await bot.Open().GetLearnedAsync(Token)).Corrections);
        var undone = await bot.ClickAsync(moved, TaskActions.Undo, Token);

        Assert.Empty((await bot.Open().GetLearnedAsync(Token)).Corrections);
        Assert.Equal(Quadrant.DoFirst, (await bot.FindTaskAsync(1, Token))!.Quadrant);
        Assert.Contains("is forgotten", BotDriver.TextOf(undone.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C3_Undo_restores_the_members_settings()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.AskAsync("T-9", Token);
        var before = (await bot.Open().FindMemberAsync(BotDriver.Dana, Token))!;
        var after = before with { Name = "D. Reyes", DayStart = new LocalTime(7, 0), Ranking = [new TaskId(1)] };
        await RecordAsync(bot, new CommandRecord { Turn = "x", Actor = BotDriver.Dana, At = bot.Time.Now, Description = "changed your day", MemberBefore = before, MemberAfter = after }, after);
        var undone = await bot.AskAsync("undo", Token);
        Assert.Equal(new LocalTime(9, 0), (await bot.Open().FindMemberAsync(BotDriver.Dana, Token))!.DayStart);
        Assert.Contains("Your settings are as before", BotDriver.TextOf(undone.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T9_A_task_that_somebody_else_changed_since_is_left_alone_and_named()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedMemberAsync(new Member { Id = Bo, Name = "Bo Lind", Role = MemberRole.Manager }, Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat", Token);
        await bot.AskAsync("edit T-1 account Acme", Token);
        await bot.AskAsync("edit T-1 text churn threat, second call", Token, Bo);
        var kept = await bot.AskAsync("undo", Token);

        Assert.Equal("Acme", (await bot.FindTaskAsync(1, Token))!.Account);
        Assert.Contains("T-1 was changed since by Bo Lind", BotDriver.TextOf(kept.Card), StringComparison.Ordinal);
        var button = await bot.ClickAsync(await bot.AskAsync("T-1", Token), TaskActions.Undo, Token);
        Assert.Contains("made by Bo Lind", BotDriver.TextOf(button.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T9_The_button_takes_back_the_command_that_made_the_version_shown_and_no_undo()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.DoFirst, "churn threat", Token);
        await bot.SeedAsync(Quadrant.DoFirst, "another fire", Token);
        var done = await bot.AskAsync("done T-1", Token);
        await bot.AskAsync("done T-2", Token);
        var undone = await bot.ClickAsync(done, TaskActions.Undo, Token);
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsOpen);
        Assert.False((await bot.FindTaskAsync(2, Token))!.IsOpen);

        var refused = await bot.ClickAsync(undone, TaskActions.Undo, Token);
        Assert.Contains("an undo is not undone", BotDriver.TextOf(refused.Card), StringComparison.Ordinal);
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsOpen);
    }

    [Fact]
    public async Task T9_It_says_what_it_cannot_take_back()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        await bot.SeedAsync(Quadrant.Decline, "polish the slides", Token);
        await bot.AskAsync("refuse T-1", Token);
        var undone = await bot.AskAsync("undo", Token);
        Assert.Contains("cannot take back: a refusal you have already sent", BotDriver.TextOf(undone.Card), StringComparison.Ordinal);
        Assert.Equal(0, (await bot.Open().GetTallyAsync(BotDriver.Dana, Token)).MinutesFreed);
    }

    [Fact]
    public async Task T9_A_bulk_command_is_taken_back_whole_and_summed_up()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        List<TaskChange> changes = [];
        for (var i = 0; i < 12; i++)
        {
            var task = await bot.SeedAsync(Quadrant.Schedule, $"bulk {i}", Token);
            changes.Add(new TaskChange(null, task));
        }

        await RecordAsync(bot, new CommandRecord { Turn = "x", Actor = BotDriver.Dana, At = bot.Time.Now, Description = "imported 12 tasks", Tasks = changes });
        var undone = await bot.AskAsync("undo", Token);
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsWithdrawn);
        Assert.True((await bot.FindTaskAsync(12, Token))!.IsWithdrawn);
        Assert.Contains("and 2 more", BotDriver.TextOf(undone.Card), StringComparison.Ordinal);
    }

    private static TaskItem Traced(TaskItem task) => task with { Triage = new TriageTrace(task.Priority, 0.9, "weights-1", [], null, []) };

    private static async Task RecordAsync(BotDriver bot, CommandRecord record, Member? member = null)
    {
        var session = bot.Store.Open(bot.TurnOf(new EventInput("arrange"), id: "arrange"), fromInbox: false);
        session.Record(record);
        if (member is not null)
        {
            await session.FindMemberAsync(member.Id, Token);
            session.Save(member);
        }

        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(Token));
    }
}
