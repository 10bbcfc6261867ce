using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;
using static CsmBot.Bot.Tests.Conversation.Dialogs.Focus.FocusTeam;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Focus;

/// <summary>Time is kept for Quadrant-2 work, what wants in is held, and what became of the block is written down. The clock starts on a Monday, ten in the morning.</summary>
public sealed class FocusTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public async Task One_press_blocks_the_next_free_hour_of_a_morning_and_a_second_changes_nothing()
    {
        await using var book = await StartAsync();
        await book.SayAsync("me block 2h");
        var card = await book.AskAsync("task T-1");
        var blocked = Own(await book.PressAsync(card, "focus.block.v1"));
        // The hour that is left of the morning begins now.
        Assert.StartsWith("Your focus time runs: today 10:00 to 11:00 for T-1", TeamBook.TextOf(blocked), StringComparison.Ordinal);
        Assert.Contains("blocked time for it before", TeamBook.TextOf(Own(await book.PressAsync(card, "focus.block.v1"))), StringComparison.Ordinal);
        Assert.Single((await BlocksAsync(book)).Ahead);
    }

    [Theory]
    [InlineData("block T-1", "Blocked: tomorrow 09:00 to 10:00 for T-1", "no time said: the next morning")]
    [InlineData("block T-1 14:00-15:30", "Blocked: today 14:00 to 15:30 for T-1", "from and to")]
    [InlineData("block T-1 wednesday 9 to 10:15", "Blocked: Wed 25 Nov 09:00 to 10:15 for T-1", "a day and from and to")]
    [InlineData("block T-1 tomorrow 9:00 for 90m", "Blocked: tomorrow 09:00 to 10:30 for T-1", "how long")]
    [InlineData("block T-1 for 2h", "Blocked: today 10:30 to 12:30 for T-1", "longer than a morning")]
    [InlineData("block tomorrow", "Blocked: tomorrow 09:00 to 10:00", "for no task")]
    [InlineData("block 14 to 15:30", "Blocked: today 14:00 to 15:30", "an hour is no task")]
    [InlineData("/block 1 14:00", "Blocked: today 14:00 to 15:00 for T-1", "a bare number is one")]
    [InlineData("block T-1 now for 45m", "Your focus time runs: today 10:00 to 10:45 for T-1", "now")]
    public async Task R54_A_block_is_where_it_was_said_and_else_in_the_first_working_hours(string typed, string answer, string because)
    {
        await using var book = await StartAsync();
        // A morning that is over by now: the next is tomorrow's.
        await book.SayAsync("me block 1h");
        Assert.True(TeamBook.TextOf(await book.AskAsync(typed)).StartsWith(answer, StringComparison.Ordinal), because + TeamBook.TextOf(await book.AskAsync("focus")));
    }

    [Theory]
    [InlineData("block T-1 9:00 yesterday", "no time I can read")]
    [InlineData("block T-1 today 9:00", "is over")]
    [InlineData("block T-1 for 5m", "no time I can read")]
    [InlineData("block T-1 for 6h", "from 15 minutes to 4 hours")]
    [InlineData("block T-1 14:00-14:05", "from 15 minutes to 4 hours")]
    [InlineData("block T-1 in a purple moment", "no time I can read")]
    [InlineData("/block T-1 3 dec 2027 9:00", "three months ahead")]
    [InlineData("block T-99", "T-99")]
    [InlineData("block T-1 off", "No block lies ahead")]
    [InlineData("focus stop", "No focus block runs")]
    [InlineData("focus kept", "no block to say that of")]
    [InlineData("/focus pocus", "nothing I know")]
    public async Task What_cannot_be_a_block_is_said_and_nothing_is_kept(string typed, string answer)
    {
        await using var book = await StartAsync();
        Assert.Contains(answer, TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
        Assert.Empty((await BlocksAsync(book)).Blocks);
    }

    [Fact]
    public async Task No_time_is_given_twice_and_whoever_asks_gets_another()
    {
        await using var book = await StartAsync();
        await book.AskAsync("block T-1 tomorrow 9:00");
        Assert.Contains("There is a block already: tomorrow 09:00 to 10:00 for T-1", TeamBook.TextOf(await book.AskAsync("block T-2 tomorrow 9:30")), StringComparison.Ordinal);
        Assert.StartsWith("Blocked: today 10:30", TeamBook.TextOf(await book.AskAsync("block T-2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_blocks_are_enough()
    {
        await using var book = await StartAsync();
        await book.WriteAsync(session => session.Save(Enumerable.Range(1, FocusBook.MostAhead).Aggregate(
            new FocusBook(TeamBook.Dana), (all, number) => all.With(new FocusBlock(number, book.Now + (number * 24 * Hour), book.Now + (number * 24 * Hour) + Hour)))));
        Assert.Contains("30 blocks lie ahead", TeamBook.TextOf(await book.AskAsync("block T-1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_a_block_out_and_its_start_says_nothing_any_more()
    {
        await using var book = await StartAsync();
        await book.AskAsync("block T-1 11:00");
        Assert.Contains("blocked time for T-1", TeamBook.TextOf(await book.AskAsync("undo")), StringComparison.Ordinal);
        Assert.Empty((await BlocksAsync(book)).Ahead);
        Assert.DoesNotContain(await book.PassAsync(3 * Hour), message => TeamBook.TextOf(message).Contains("Focus", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R60_At_its_start_and_its_end_the_bot_asks_and_shows_the_kept_rate()
    {
        await using var book = await StartAsync();
        await book.AskAsync("block T-1 11:00");
        Assert.DoesNotContain(await book.PassAsync((59 * Minute) + Duration.FromSeconds(50)), message => IsFocus(message));
        var begins = Assert.Single(await book.PassAsync(10 * Minute), message => IsFocus(message));
        Assert.Equal(["Focus until 12:00", "What it is for", "T-1 write the playbook [proactive]"], LinesOf(begins)[..3]);
        Assert.Contains("Focus until 12:00", TeamBook.TextOf(await book.ClickAsync(begins, "focus.begin.v1")), StringComparison.Ordinal);

        var over = Assert.Single(await book.PassAsync(51 * Minute), message => IsFocus(message));
        Assert.StartsWith("Focus time is over: today 11:00 to 12:00 for T-1. How did it go?", TeamBook.TextOf(over), StringComparison.Ordinal);
        var kept = await book.ClickAsync(over, "focus.answer.v1", value: "kept");
        Assert.Contains("Kept 1 of 1 blocks in 4 weeks (100 %).", TeamBook.TextOf(kept), StringComparison.Ordinal);
        Assert.Contains("Kept 1 of 1", TeamBook.TextOf(await book.AskAsync("focus")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R60_Time_kept_for_a_task_counts_as_work_on_it_and_undo_takes_that_back_too()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.Schedule, "train the admins", task => task with { ChangedAt = book.Now - Duration.FromDays(6) });
        await book.SayAsync("block T-3 now");
        await book.PassAsync(Hour);
        await book.SayAsync("focus kept");
        Assert.True(book.Now - (await book.TaskAsync(3))!.ChangedAt < Minute);
        Assert.Contains("focus block kept", TeamBook.TextOf(await book.AskAsync("why T-3")), StringComparison.Ordinal);
        await book.SayAsync("undo");
        Assert.Equal(BlockState.Over, Assert.Single((await BlocksAsync(book)).Blocks).State);
    }

    [Theory]
    [InlineData("cut", "Cut short: today 11:00 to 12:00 for T-1.")]
    [InlineData("missed", "Missed: today 11:00 to 12:00 for T-1.")]
    public async Task R60_What_was_not_kept_gets_another_time(string answer, string said)
    {
        await using var book = await StartAsync();
        await book.AskAsync("block T-1 11:00");
        await book.PassAsync(Hour);
        var over = Assert.Single(await book.PassAsync(Hour), message => IsFocus(message));
        var answered = await book.ClickAsync(over, "focus.answer.v1", value: answer);
        Assert.StartsWith(said, TeamBook.TextOf(answered), StringComparison.Ordinal);
        Assert.Contains("Kept 0 of 1", TeamBook.TextOf(answered), StringComparison.Ordinal);

        var booked = await book.ClickAsync(answered, "focus.slot.v1");
        Assert.StartsWith("Blocked: today 12:30 to 13:30 for T-1", TeamBook.TextOf(booked), StringComparison.Ordinal);
        // Pressed again on the card that still stands elsewhere, nothing is booked twice.
        await book.PressAsync(answered, "focus.slot.v1");
        Assert.Single((await BlocksAsync(book)).Ahead);
    }

    [Fact]
    public async Task R59_Who_leaves_is_offered_another_time_and_is_not_protected_any_more()
    {
        await using var book = await StartAsync(new KnownAccount("Globex", Tier: 2) { Owner = TeamBook.Dana });
        await book.AskAsync("block T-1 now for 2h");
        Assert.Empty((await book.SignalAsync(SignalKind.UsageDrop, "Globex", "1")).Sent);
        var left = await book.AskAsync("focus stop because their CFO called");
        Assert.StartsWith("Cut short: today 10:00 to 12:00 for T-1.", TeamBook.TextOf(left), StringComparison.Ordinal);
        Assert.Contains("another time", TeamBook.TextOf(left), StringComparison.Ordinal);
        Assert.Equal("today 12:00 to 14:00", BotDriver.Buttons(left.Card).First().Label);
        Assert.NotEmpty((await book.SignalAsync(SignalKind.NpsDetractor, "Globex", "2")).Sent);

        var block = Assert.Single((await BlocksAsync(book)).Blocks);
        Assert.Equal((BlockState.CutShort, "their CFO called"), (block.State, block.Because));
        Assert.Equal(BreachRule.Left, Assert.Single((await BlocksAsync(book)).Breaches).Rule);
        Assert.DoesNotContain(await book.PassAsync(3 * Hour), message => IsFocus(message));
    }

    [Fact]
    public async Task R59_Undone_the_block_runs_on_and_was_never_left()
    {
        await using var book = await StartAsync();
        await book.AskAsync("block T-1 now");
        await book.AskAsync("focus stop");
        Assert.Contains("as it was before", TeamBook.TextOf(await book.AskAsync("undo")), StringComparison.Ordinal);
        Assert.Empty((await BlocksAsync(book)).Breaches);
        Assert.Contains(await book.PassAsync(Hour), message => TeamBook.TextOf(message).StartsWith("Focus time is over", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R57_While_a_block_runs_reminders_wait_for_its_end()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now - Hour) });
        await book.SayAsync("block T-1 11:30 for 2h");
        var until = await book.PassAsync(3 * Hour);
        Assert.DoesNotContain(until, message => TeamBook.TextOf(message).Contains("Overdue", StringComparison.Ordinal));
        // Noon's look fell into the block; the next would be at two.
        Assert.Contains(await book.PassAsync(31 * Minute), message => TeamBook.TextOf(message).Contains("Overdue", StringComparison.Ordinal));
        Assert.True(book.Now < Monday + (4 * Hour));
    }

    [Fact]
    public async Task The_protected_morning_is_recorded_where_there_is_something_to_protect()
    {
        await using var book = await StartAsync();
        await book.SayAsync("me block 2h");
        var day = await book.PassAsync(23 * Hour);
        var begins = Assert.Single(day, message => IsFocus(message));
        Assert.Equal(["Focus until 11:00", "What it is for", "T-1 write the playbook [proactive]", "T-2 build the health score [proactive]"], LinesOf(begins).Where(line => !line.Contains('|', StringComparison.Ordinal)).Take(4));
        Assert.Single(await book.PassAsync(2 * Hour), message => TeamBook.TextOf(message).StartsWith("Focus time is over: today 09:00 to 11:00", StringComparison.Ordinal));

        await book.SayAsync("done T-1");
        await book.SayAsync("done T-2");
        Assert.DoesNotContain(await book.PassAsync(22 * Hour), message => IsFocus(message));
        Assert.Single((await BlocksAsync(book)).Blocks);
    }

    [Fact]
    public async Task A_morning_in_which_a_block_was_booked_asks_about_that_alone()
    {
        await using var book = await StartAsync();
        await book.SayAsync("me block 2h");
        await book.SayAsync("block T-1 tomorrow 9:00");
        Assert.Equal("Focus until 10:00", LinesOf(Assert.Single(await book.PassAsync(23 * Hour), message => IsFocus(message)))[0]);
        Assert.Single(await book.PassAsync(2 * Hour), message => IsFocus(message));
    }

    [Fact]
    public async Task The_bot_was_down_over_a_block_and_asks_only_what_can_still_be_remembered()
    {
        await using var book = await StartAsync();
        await book.SayAsync("block T-1 11:00");
        await book.SayAsync("block T-2 17:00");
        book.Advance(4 * Hour);
        Assert.StartsWith("Focus time is over: today 11:00", TeamBook.TextOf(Assert.Single(await book.PassAsync(Minute), message => IsFocus(message))), StringComparison.Ordinal);
        book.Advance(20 * Hour);
        Assert.DoesNotContain(await book.PassAsync(Minute), message => IsFocus(message));
        Assert.Contains("Of 2 more you did not say", TeamBook.TextOf(await book.AskAsync("focus")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mute_is_quiet_about_blocks_too()
    {
        await using var book = await StartAsync();
        await book.SayAsync("block T-1 11:00");
        await book.SayAsync("mute today");
        Assert.Empty(await book.PassAsync(3 * Hour));
        Assert.Contains("How did it go today 11:00 to 12:00 for T-1?", TeamBook.TextOf(await book.AskAsync("focus")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T10_After_block_means_the_block_that_was_booked()
    {
        await using var book = await StartAsync();
        await book.SayAsync("block T-1 13:00");
        Assert.Contains("today 14:00", TeamBook.TextOf(await book.AskAsync("snooze T-2 after block")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_kept_for_a_task_is_seen_in_the_digest_and_stills_the_reminder_that_nobody_touched_it()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.Schedule, "train the admins", task => task with { ChangedAt = book.Now - Duration.FromDays(9) });
        var digest = await book.AskAsync("digest");
        Assert.Contains(BotDriver.Buttons(digest.Card), button => button is { ActionId: "focus.block.v1", Label: "T-3", EntityId: "T-3" });
        await book.SayAsync("block T-3 friday 9:00");
        Assert.Contains("blocked Fri 27 Nov 09:00 to 10:00", TeamBook.TextOf(await book.AskAsync("digest")), StringComparison.Ordinal);
        Assert.DoesNotContain(await book.PassAsync(6 * Hour), message => TeamBook.TextOf(message).Contains("untouched", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task T15_Late_and_strange_presses_change_nothing_and_show_how_it_stands()
    {
        await using var book = await StartAsync();
        var booked = await book.AskAsync("block T-1 11:00");
        await book.PressAsync(booked, "focus.cancel.v1");
        Assert.Contains("This changed since", TeamBook.TextOf(Assert.Single(await book.PressAsync(booked, "focus.cancel.v1"))), StringComparison.Ordinal);
        foreach (var (action, entity, value) in new[] { ("focus.slot.v1", "1", "x/y"), ("focus.slot.v1", "99", ""), ("focus.answer.v1", "1", "won"), ("focus.policy.v1", "", "pass|No|Acme"), ("focus.leave.v1", "", "") })
        {
            Assert.NotEmpty(await book.RunAsync(new ActionInput(action, entity, EntityVersion: null, value), TeamBook.Dana));
        }

        Assert.Empty((await BlocksAsync(book)).Ahead);
        Assert.Empty((await BlocksAsync(book)).Policies);
    }

    [Fact]
    public async Task A_time_offered_in_a_running_morning_can_be_taken_a_little_later()
    {
        await using var book = await StartAsync();
        await book.SayAsync("me block 3h");
        var booked = await book.AskAsync("block T-1 tomorrow 9:00");
        var offer = await book.ClickAsync(booked, "focus.move.v1");
        Assert.Equal("today 10:00 to 11:00", BotDriver.Buttons(offer.Card).First().Label);
        book.Advance(5 * Minute);
        Assert.StartsWith("Blocked: today 10:00 to 11:00 for T-1", TeamBook.TextOf(await book.ClickAsync(offer, "focus.slot.v1")), StringComparison.Ordinal);
        Assert.Single(await book.PassAsync(Minute), message => TeamBook.TextOf(message).StartsWith("Focus until 11:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Undone_a_block_gives_the_morning_back_that_it_stood_for()
    {
        await using var book = await StartAsync();
        await book.SayAsync("me block 2h");
        await book.PassAsync(23 * Hour);
        await book.SayAsync("block T-1 now for 30m");
        await book.SayAsync("undo");
        Assert.Equal(BlockState.Running, Assert.Single((await BlocksAsync(book)).Blocks, block => block.IsMorning).State);
        Assert.Single(await book.PassAsync(2 * Hour), message => TeamBook.TextOf(message).StartsWith("Focus time is over: today 09:00 to 11:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R59_Taking_out_a_block_that_runs_is_leaving_it()
    {
        await using var book = await StartAsync();
        Assert.Contains(BotDriver.Buttons((await book.AskAsync("block T-1 now")).Card), button => button.ActionId == "focus.leave.v1");
        Assert.StartsWith("Cut short: today 10:00 to 11:00 for T-1.", TeamBook.TextOf(await book.AskAsync("block T-1 off")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_block_that_is_long_over_nobody_is_asked_any_more()
    {
        await using var book = await StartAsync();
        await book.WriteAsync(session => session.Save(new FocusBook(TeamBook.Dana).With(new FocusBlock(1, book.Now - (97 * Hour), book.Now - (96 * Hour)) { State = BlockState.Over })));
        Assert.DoesNotContain("How did it go", TeamBook.TextOf(await book.AskAsync("focus")), StringComparison.Ordinal);
        Assert.Contains("no block to say that of", TeamBook.TextOf(await book.AskAsync("focus kept")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T31_Nobody_else_sees_or_answers_a_block()
    {
        await using var book = await StartAsync();
        await book.AskAsync("block T-1 11:00");
        Assert.Contains("no longer known", TeamBook.TextOf(Assert.Single(await book.RunAsync(new ActionInput("focus.cancel.v1", "1"), TeamBook.Bo))), StringComparison.Ordinal);
        Assert.DoesNotContain("11:00", TeamBook.TextOf(await book.AskAsync("focus", TeamBook.Bo)), StringComparison.Ordinal);
        Assert.Single((await BlocksAsync(book)).Ahead);
    }
}
