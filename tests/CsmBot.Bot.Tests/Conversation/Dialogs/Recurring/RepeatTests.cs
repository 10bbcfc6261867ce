using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Rhythm;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Recurring;

/// <summary>Work that comes round (T10, C10, C11): the rule is one record, each occurrence a task of its own. It is Monday 23 November 2026, 10:00 in New York.</summary>
public sealed class RepeatTests
{
    private static readonly Duration Day = Duration.FromDays(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_back_what_it_read_with_the_next_dates_and_gives_the_task_a_date()
    {
        await using var book = await StartAsync();
        var told = TeamBook.TextOf(await book.AskAsync("repeat T-1 every 2 weeks on tuesday"));

        Assert.Contains("T-1 repeats every 2 weeks on Tue. After this one: Tue 8 Dec, Tue 22 Dec.", told, StringComparison.Ordinal);
        Assert.Contains("Repeats: every 2 weeks on Tue, no. 1", told, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 11, 24), (await book.TaskAsync(1))!.Due!.Local.Date);
        Assert.Contains("every 2 weeks", TeamBook.TextOf(await book.AskAsync("today")), StringComparison.Ordinal);
        Assert.Contains("T-1 write the playbook [every 2 weeks on Tue, no. 1", TeamBook.TextOf(await book.AskAsync("repeat")), StringComparison.Ordinal);
        Assert.Contains("It came by a rule: every 2 weeks on Tue, no. 1, begun with T-1, for Dana Reyes.", TeamBook.TextOf(await book.AskAsync("why T-1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_the_next_one_is_planned_and_comes_as_its_lead_begins_with_all_that_the_task_was()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.Schedule, "review usage", task => task with { Account = "Acme", Measure = "logins" });
        await book.AskAsync("repeat T-2 every week on tuesday at 9:30");
        var told = TeamBook.TextOf(await book.AskAsync("done T-2"));
        Assert.Contains("It repeats every week: the next one is due Tue 1 Dec 09:30 and comes Sat 28 Nov.", told, StringComparison.Ordinal);
        Assert.Contains("comes Sat 28 Nov", TeamBook.TextOf(await book.AskAsync("repeat")), StringComparison.Ordinal);

        await book.PassAsync(Instant.FromUtc(2026, 11, 28, 4, 59) - book.Now);
        Assert.Null(await book.TaskAsync(3));
        await book.PassAsync(Duration.FromMinutes(1));
        var next = (await book.TaskAsync(3))!;
        Assert.Equal(("review usage", "Acme", "logins", Quadrant.Schedule, TeamBook.Dana), (next.Text, next.Account, next.Measure, next.Quadrant, next.Owner));
        Assert.Equal(Instant.FromUtc(2026, 12, 1, 14, 30), next.Due!.At);
        Assert.Equal((2, new TaskId(2)), (next.Occurrence!.Number, next.Occurrence.Previous));
        Assert.False((await book.TaskAsync(2))!.IsOpen);
        // It has a history of its own.
        Assert.Equal([TaskEventKind.Filed], await book.Look().ReadHistoryAsync(next.Id, Token).Select(happened => happened.Kind).ToListAsync(Token));
    }

    [Fact]
    public async Task T10_A_snooze_another_date_or_another_quadrant_of_one_alters_no_rule()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 every week on tuesday");
        var rule = await SeriesAsync(book, 1);
        await book.AskAsync("snooze T-1 until friday");
        await book.AskAsync("edit T-1 due 3 dec");
        Assert.Equal(rule, await SeriesAsync(book, 1));
        Assert.Equal(new LocalDate(2026, 12, 3), (await book.TaskAsync(1))!.Due!.Local.Date);

        await book.AskAsync("done T-1");
        await book.PassAsync(Duration.FromDays(6));
        var next = (await book.TaskAsync(2))!;
        Assert.Equal(new LocalDate(2026, 12, 1), next.Due!.Local.Date);
        Assert.Null(next.Snooze);
    }

    [Fact]
    public async Task Missed_dates_never_pile_up_and_are_counted_and_said()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 every weekday");
        await book.PassAsync(Duration.FromDays(8)); // Tuesday 1 December
        Assert.Null(await book.TaskAsync(2));
        Assert.Contains("every working day, no. 1, 5 missed", TeamBook.TextOf(await book.AskAsync("task T-1")), StringComparison.Ordinal);

        var told = TeamBook.TextOf(await book.AskAsync("drop T-1"));
        Assert.Contains("T-2 is the next one (every working day), due today.", told, StringComparison.Ordinal);
        Assert.Contains("5 dates passed meanwhile; they are not made up for.", told, StringComparison.Ordinal);
        var next = (await book.TaskAsync(2))!;
        Assert.Equal((7, 5, new LocalDate(2026, 12, 1)), (next.Occurrence!.Number, next.Occurrence.Missed, next.Due!.Local.Date));
    }

    [Fact]
    public async Task A_date_on_a_day_off_moves_that_time_only_and_the_card_says_so()
    {
        await using var book = await StartAsync();
        await book.AskAsync("me holidays US");
        await book.AskAsync("repeat T-1 every month on the 25th"); // Christmas is a holiday, 25 January a Monday
        await book.AskAsync("done T-1");
        await book.PassAsync(Duration.FromDays(35));
        var moved = (await book.TaskAsync(2))!;
        Assert.Equal((new LocalDate(2026, 12, 25), new LocalDate(2026, 12, 28)), (moved.Occurrence!.Date, moved.Due!.Local.Date));
        Assert.Contains("read as the next working day, since that date is none", TeamBook.TextOf(await book.AskAsync("task T-2")), StringComparison.Ordinal);
        await book.AskAsync("done T-2");
        await book.PassAsync(Duration.FromDays(25));
        Assert.Equal(new LocalDate(2027, 1, 25), (await book.TaskAsync(3))!.Due!.Local.Date);
    }

    [Fact]
    public async Task C10_The_rule_follows_its_owner_into_another_zone()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 daily at 9:00");
        await book.AskAsync("me zone Tokyo");
        await book.AskAsync("done T-1"); // Tuesday 00:00 in Tokyo
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 0, 0), (await book.TaskAsync(2))!.Due!.At);
    }

    [Fact]
    public async Task T9_Undo_takes_back_the_rule_its_change_and_its_end()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 weekly");
        Assert.Contains("T-1 is back", TeamBook.TextOf(await book.AskAsync("undo")), StringComparison.Ordinal);
        var bare = (await book.TaskAsync(1))!;
        Assert.Null(bare.Occurrence);
        Assert.Null(bare.Due);
        Assert.Contains("Nothing of yours repeats", TeamBook.TextOf(await book.AskAsync("repeat")), StringComparison.Ordinal);

        await book.AskAsync("repeat T-1 weekly");
        await book.AskAsync("repeat T-1 monthly");
        await book.AskAsync("undo");
        Assert.Equal(RepeatUnit.Week, (await book.TaskAsync(1))!.Occurrence!.Rule.Unit);
        Assert.Equal(RepeatUnit.Week, (await SeriesAsync(book, 1))!.Rule.Unit);

        await book.AskAsync("repeat T-1 off");
        Assert.Null((await book.TaskAsync(1))!.Occurrence);
        await book.AskAsync("done T-1");
        await book.AskAsync("undo");
        await book.AskAsync("undo");
        Assert.Equal(SeriesState.Running, (await SeriesAsync(book, 1))!.State);
        Assert.NotNull((await book.TaskAsync(1))!.Occurrence);
    }

    [Fact]
    public async Task T9_Undo_of_done_takes_the_next_one_back_and_done_again_brings_it_again()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 daily");
        await book.PassAsync(Day);
        Assert.Contains("T-2 is the next one", TeamBook.TextOf(await book.AskAsync("done T-1")), StringComparison.Ordinal);

        var told = TeamBook.TextOf(await book.AskAsync("undo"));
        Assert.Contains("T-1 is back in", told, StringComparison.Ordinal);
        Assert.True((await book.TaskAsync(2))!.IsWithdrawn);
        Assert.Equal(new TaskId(1), (await SeriesAsync(book, 1))!.Latest);

        await book.AskAsync("done T-1");
        Assert.True((await book.TaskAsync(3))!.IsOpen);
        Assert.Equal((2, new TaskId(3)), ((await book.TaskAsync(3))!.Occurrence!.Number, (await SeriesAsync(book, 1))!.Latest));
    }

    [Fact]
    public async Task T9_Undo_of_done_while_the_next_one_is_only_planned_plans_it_no_more()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 weekly");
        await book.AskAsync("done T-1");
        await book.AskAsync("undo");
        Assert.Null((await SeriesAsync(book, 1))!.Planned);
        await book.PassAsync(Duration.FromDays(30));
        Assert.Null(await book.TaskAsync(2));
        await book.AskAsync("done T-1");
        await book.PassAsync(Duration.FromDays(4));
        Assert.NotNull(await book.TaskAsync(2));
        Assert.Null(await book.TaskAsync(3));
    }

    [Fact]
    public async Task Reopened_a_task_takes_its_place_again_unless_the_next_one_was_begun()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 daily");
        await book.PassAsync(Day);
        await book.AskAsync("done T-1");
        Assert.Contains("T-2, the next one, is off the list", TeamBook.TextOf(await book.AskAsync("reopen T-1")), StringComparison.Ordinal);
        Assert.True((await book.TaskAsync(2))!.IsWithdrawn);
        await book.AskAsync("undo");
        Assert.True((await book.TaskAsync(2))!.IsOpen);
        Assert.Equal(new TaskId(2), (await SeriesAsync(book, 1))!.Latest);
        Assert.Null(await book.TaskAsync(3));

        await book.AskAsync("edit T-2 text write the second chapter");
        await book.AskAsync("reopen T-1");
        Assert.True((await book.TaskAsync(2))!.IsOpen);
        await book.AskAsync("done T-1"); // an old one, of which nothing follows
        Assert.Null(await book.TaskAsync(3));
    }

    [Fact]
    public async Task A_rule_that_ends_says_so_and_nothing_follows()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 daily 2 times");
        await book.PassAsync(Day);
        await book.AskAsync("done T-1");
        Assert.Contains("That was the last one by its rule.", TeamBook.TextOf(await book.AskAsync("done T-2")), StringComparison.Ordinal);
        Assert.Contains("Nothing of yours repeats", TeamBook.TextOf(await book.AskAsync("repeat")), StringComparison.Ordinal);
        await book.AskAsync("undo");
        Assert.Contains("T-2", TeamBook.TextOf(await book.AskAsync("repeat")), StringComparison.Ordinal);
        await book.PassAsync(Duration.FromDays(30));
        Assert.Null(await book.TaskAsync(3));
    }

    [Fact]
    public async Task Another_rule_holds_from_here_on_also_while_the_next_one_is_planned()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 weekly");
        await book.AskAsync("done T-1");
        await book.AskAsync("repeat T-1 monthly on the 10th");
        await book.PassAsync(Instant.FromUtc(2026, 12, 3, 5, 0) - book.Now);
        Assert.Equal(new LocalDate(2026, 12, 10), (await book.TaskAsync(2))!.Due!.Local.Date);
        await book.AskAsync("repeat T-2 off");
        await book.AskAsync("done T-2");
        await book.PassAsync(Duration.FromDays(90));
        Assert.Null(await book.TaskAsync(3));
    }

    [Fact]
    public async Task Delegated_one_goes_to_the_colleague_and_the_ones_to_come_stay_until_she_takes_them()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 daily");
        await GiveToKimAsync(book, 1);
        await book.PassAsync(Day);
        var told = TeamBook.TextOf(await book.AskAsync("done T-1", TeamBook.Kim));
        Assert.Contains("T-2 is the next one (every day), due today. It is for Dana Reyes, whose rule it is.", told, StringComparison.Ordinal);
        Assert.Equal(TeamBook.Dana, (await book.TaskAsync(2))!.Owner);

        await GiveToKimAsync(book, 2);
        Assert.Contains("is not yours", TeamBook.TextOf(await book.AskAsync("repeat T-2 mine")), StringComparison.Ordinal);
        var sent = await book.SayAsync("repeat T-2 mine", TeamBook.Kim);
        Assert.Contains("Kim Ito has taken over what repeats every day: T-2", TeamBook.TextOf(Assert.Single(sent, message => message.Conversation == TeamBook.Own(TeamBook.Dana))), StringComparison.Ordinal);
        await book.PassAsync(Day);
        await book.AskAsync("done T-2", TeamBook.Kim);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(3))!.Owner);
    }

    [Fact]
    public async Task C6_What_repeats_at_an_account_is_handed_over_with_it_and_comes_back_with_it()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Acme") { Owner = TeamBook.Dana });
        await book.SeedAsync(Quadrant.Schedule, "review usage", task => task with { Account = "Acme" });
        await book.SeedAsync(Quadrant.Schedule, "check the plan", task => task with { Account = "Acme" });
        await book.SeedAsync(Quadrant.Schedule, "read the news", task => task);
        await book.AskAsync("repeat T-1 daily");
        await book.AskAsync("repeat T-2 weekly");
        await book.AskAsync("repeat T-3 weekly");
        await book.AskAsync("done T-2");
        var preview = await book.AskAsync("/handover Acme to @kim");
        await book.PressAsync(preview, "accounts.hand-over.v1");

        Assert.Equal([TeamBook.Kim, TeamBook.Kim, TeamBook.Dana], [(await SeriesAsync(book, 1))!.Owner, (await SeriesAsync(book, 2))!.Owner, (await SeriesAsync(book, 3))!.Owner]);
        Assert.Contains("What repeats: 2", TeamBook.TextOf(await book.AskAsync("repeat", TeamBook.Kim)), StringComparison.Ordinal);
        Assert.Contains("What repeats: 1", TeamBook.TextOf(await book.AskAsync("repeat")), StringComparison.Ordinal);
        await book.SayAsync("undo");
        Assert.Equal([TeamBook.Dana, TeamBook.Dana], [(await SeriesAsync(book, 1))!.Owner, (await SeriesAsync(book, 2))!.Owner]);
        await book.PassAsync(Duration.FromDays(7));
        Assert.Equal(TeamBook.Dana, (await book.TaskAsync(4))!.Owner);
    }

    [Fact]
    public async Task Swept_by_several_at_once_there_is_one_and_no_alert_for_what_only_comes_round()
    {
        await using var book = await TeamBook.StartAsync(new KnownAccount("Acme") { Owner = TeamBook.Dana, Tier = 1 });
        await book.AlertsHereAsync();
        await book.SeedAsync(Quadrant.DoFirst, "call about the exit", task => task with { Account = "Acme" });
        await book.AskAsync("repeat T-1 weekly");
        await book.AskAsync("done T-1");
        await book.SentAsync();
        book.Advance(Duration.FromDays(5));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => book.Get<WakeUpSweep>().RunAsync(Token)));
        Assert.DoesNotContain(await book.SentAsync(), message => TeamBook.TextOf(message).Contains("Tier 1 at risk", StringComparison.Ordinal));
        Assert.True((await book.TaskAsync(2))!.IsOpen);
        Assert.Null(await book.TaskAsync(3));
    }

    [Fact]
    public async Task A_schedule_at_the_end_of_what_is_filed_is_offered_and_never_taken_by_itself()
    {
        await using var book = await TeamBook.StartAsync();
        var filed = await book.AskAsync("triage review usage figures at Acme every month");
        Assert.Null((await book.TaskAsync(1))!.Occurrence);
        Assert.Contains("Repeat every month", TeamBook.TextOf(filed), StringComparison.Ordinal);
        Assert.Contains("T-1 repeats every month on day", TeamBook.TextOf(await book.ClickAsync(filed, "repeat.set.v1")), StringComparison.Ordinal);
        Assert.DoesNotContain("Repeat every", TeamBook.TextOf(await book.AskAsync("triage churn threat at Acme, they call every day")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repeat T-1 now and then", "I cannot read “now and then” as a schedule")]
    [InlineData("repeat T-1 every 400 days", "goes beyond what a rule may have")]
    [InlineData("repeat T-1 every year until friday", "would end before it comes round once")]
    [InlineData("repeat T-1", "T-1 does not repeat. Try: repeat T-1 every 2 weeks on tuesday")]
    [InlineData("repeat T-1 off", "T-1 does not repeat")]
    [InlineData("repeat T-1 mine", "T-1 does not repeat")]
    [InlineData("repeat T-99 daily", "There is no task T-99.")]
    [InlineData("/repeat banana daily", "banana")]
    public async Task What_cannot_be_done_is_said_and_changes_nothing(string typed, string refusal)
    {
        await using var book = await StartAsync();
        Assert.Contains(refusal, TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
        Assert.Null((await book.TaskAsync(1))!.Occurrence);
        Assert.Null(await SeriesAsync(book, 1));
    }

    [Fact]
    public async Task What_is_done_does_not_begin_to_repeat_and_of_others_nobody_makes_a_rule()
    {
        await using var book = await StartAsync();
        Assert.Contains("belongs to someone else", TeamBook.TextOf(await book.AskAsync("repeat T-1 daily", TeamBook.Kim)), StringComparison.Ordinal);
        await book.AskAsync("done T-1");
        Assert.Contains("is done", TeamBook.TextOf(await book.AskAsync("repeat T-1 daily")), StringComparison.Ordinal);
        Assert.Null(await SeriesAsync(book, 1));
    }

    [Fact]
    public async Task A_stale_press_changes_nothing()
    {
        await using var book = await StartAsync();
        var made = await book.AskAsync("repeat T-1 daily");
        await book.AskAsync("edit T-1 text write the second chapter");
        Assert.Contains("This changed since the card was shown", TeamBook.TextOf(await book.ClickAsync(made, "repeat.off.v1")), StringComparison.Ordinal);
        Assert.True((await SeriesAsync(book, 1))!.IsRunning);
        var list = await book.AskAsync("repeat");
        Assert.Contains("T-1 repeats no more", TeamBook.TextOf(await book.ClickAsync(list, "repeat.off.v1")), StringComparison.Ordinal);
        Assert.False((await SeriesAsync(book, 1))!.IsRunning);
    }

    [Fact]
    public async Task After_months_without_a_bot_there_is_one_and_the_others_are_counted()
    {
        await using var book = await StartAsync();
        await book.AskAsync("repeat T-1 weekly");
        await book.AskAsync("done T-1");
        await book.PassAsync(Duration.FromDays(70)); // Monday 1 February
        var next = (await book.TaskAsync(2))!;
        Assert.Equal((new LocalDate(2027, 2, 1), 11, 9), (next.Due!.Local.Date, next.Occurrence!.Number, next.Occurrence.Missed));
        Assert.Null(await book.TaskAsync(3));
    }

    private static async Task GiveToKimAsync(TeamBook book, int number)
    {
        var task = (await book.TaskAsync(number))!;
        await book.WriteAsync(session => session.Save(task with { Owner = TeamBook.Kim, Version = task.Version + 1 }));
    }

    private static Task<TaskSeries?> SeriesAsync(TeamBook book, int number) => book.Look().FindSeriesAsync(new TaskId(number), Token);

    private static async Task<TeamBook> StartAsync()
    {
        var book = await TeamBook.StartAsync();
        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task);
        return book;
    }
}
