using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Nudges;

/// <summary>What is stuck is reminded of, all in one message, and goes up when nobody moves it.</summary>
public sealed class NudgeTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_stuck_comes_in_one_message_with_what_to_do_about_it()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now - Hour) });
        await book.SeedAsync(Quadrant.DoFirst, "call their CFO back", task => task with { CreatedBy = TeamBook.Kim, ChangedAt = book.Now - Duration.FromDays(1) });
        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task with { ChangedAt = book.Now - Duration.FromDays(9) });
        await book.SayAsync("me");

        Assert.Empty(await book.PassAsync(Duration.FromMinutes(119)));
        var told = Assert.Single(await book.PassAsync(Duration.FromMinutes(1)));

        Assert.Equal(TeamBook.Own(TeamBook.Dana), told.Conversation);
        Assert.Equal(
            """
            3 reminders
            Given, and not looked at yet
            T-2 call their CFO back (since yesterday 10:00)
            Overdue
            T-1 send the exit quote
            Quadrant 2, untouched
            T-3 write the playbook (untouched for 9 days)
            """.ReplaceLineEndings("\n"),
            Lines(told));
        Assert.Empty(await book.PassAsync(2 * Hour));
    }

    [Fact]
    public async Task A_press_on_it_acknowledges_once_and_nothing_climbs_any_more()
    {
        await using var book = await StartAsync();
        await book.AlertsHereAsync();
        await GivenAsync(book);
        var told = Assert.Single(await book.PassAsync(3 * Hour));
        var answer = await book.PressAsync(told, "nudge.acknowledge.v1");
        Assert.Contains("I ask no more whether you saw it", TeamBook.TextOf(Assert.Single(answer)), StringComparison.Ordinal);
        Assert.Contains("This changed since", TeamBook.TextOf(Assert.Single(await book.PressAsync(told, "nudge.acknowledge.v1"))), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await book.PassAsync(6 * Hour));
        Assert.Contains("seen", TeamBook.TextOf(await book.AskAsync("why T-1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unacknowledged_it_goes_to_the_channel_and_then_to_the_manager_in_their_own_hours()
    {
        await using var book = await StartAsync();
        await book.AlertsHereAsync();
        await GivenAsync(book);
        Assert.Equal([TeamBook.Own(TeamBook.Dana)], await PlacesAsync(book, 3 * Hour));
        Assert.Equal([BotDriver.Channel], await PlacesAsync(book, 2 * Hour));
        // Two more working hours are over on Tuesday morning; Bo, who then stands at ten o'clock too, is told at twelve.
        var up = await PassOverAsync(book, Duration.FromHours(21));
        Assert.Equal([TeamBook.Own(TeamBook.Bo)], up.Select(message => message.Conversation));
        Assert.Contains("Stuck in your team\nT-1 call their CFO back (Dana Reyes: not looked at)", Lines(up[0]), StringComparison.Ordinal);
        Assert.Empty(await PassOverAsync(book, Duration.FromDays(7)));
    }

    [Fact]
    public async Task What_moved_before_the_manager_looks_is_not_told_to_them()
    {
        await using var book = await StartAsync();
        await book.AlertsHereAsync();
        await GivenAsync(book);
        await book.PassAsync(3 * Hour);
        await book.PassAsync(2 * Hour);
        // At ten it has climbed, at twelve Bo looks.
        await book.PassAsync(Duration.FromHours(19));
        await book.SayAsync("done T-1 called them");
        Assert.DoesNotContain(await PassOverAsync(book, Duration.FromDays(1)), message => message.Conversation == TeamBook.Own(TeamBook.Bo));
    }

    [Fact]
    public async Task T20_Over_the_days_number_it_is_held_back_one_tap_away_and_comes_the_next_day()
    {
        await using var book = await StartAsync();
        await book.AskAsync("/nudges 1");
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now - Hour) });
        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task with { ChangedAt = book.Now - Duration.FromDays(9) });
        var told = Assert.Single(await book.PassAsync(2 * Hour));
        Assert.DoesNotContain("playbook", TeamBook.TextOf(told), StringComparison.Ordinal);
        var held = TeamBook.TextOf(Assert.Single(await book.PressAsync(told, "nudge.held.v1")));
        Assert.Contains("Today: 1 of 1", held, StringComparison.Ordinal);
        Assert.Contains("write the playbook", held, StringComparison.Ordinal);
        Assert.Contains("the day’s number is used up", held, StringComparison.Ordinal);
        Assert.Empty(await book.PassAsync(5 * Hour));
        Assert.Contains("write the playbook", TeamBook.TextOf(Assert.Single(await book.PassAsync(Duration.FromHours(18)))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mute 2h", "Quiet until today 12:00.")]
    [InlineData("/mute for 2h", "Quiet until today 12:00.")]
    [InlineData("/mute", "Quiet until tomorrow 00:00.")]
    [InlineData("mute today", "Quiet until tomorrow 00:00.")]
    [InlineData("mute until friday", "Quiet until Fri 27 Nov 09:00.")]
    [InlineData("mute until friday, except for Tier 1", "Quiet until Fri 27 Nov 09:00, except for risks at Tier-1 accounts.")]
    public async Task T20_A_mute_says_until_when(string typed, string said)
    {
        await using var book = await StartAsync();
        Assert.Contains(said, TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mute until 2031-01-01")]
    [InlineData("/mute the alarm")]
    [InlineData("/mute until yesterday")]
    [InlineData("/mute ²h")]
    public async Task A_mute_that_cannot_be_is_refused_with_help(string typed)
    {
        await using var book = await StartAsync();
        Assert.Contains("is no time to be quiet for", TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
        Assert.Null((await DanaAsync(book)).MutedUntil);
    }

    [Fact]
    public async Task C13_A_mute_is_absolute_for_reminders_digests_and_alerts_and_what_it_held_comes_afterwards()
    {
        await using var book = await StartAsync(new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana });
        await book.AskAsync("digest on");
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now - Hour) });
        await book.AskAsync("/mute until wednesday");
        var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Acme", "1");
        Assert.DoesNotContain(sent, message => message.Conversation == TeamBook.Own(TeamBook.Dana));
        Assert.DoesNotContain(await PassOverAsync(book, Duration.FromHours(46)), message => message.Conversation == TeamBook.Own(TeamBook.Dana));
        var after = await PassOverAsync(book, Duration.FromHours(6));
        Assert.Contains(after, message => message.Conversation == TeamBook.Own(TeamBook.Dana) && TeamBook.TextOf(message).Contains("send the exit quote", StringComparison.Ordinal));
        Assert.Contains(after, message => message.Conversation == TeamBook.Own(TeamBook.Dana) && TeamBook.TextOf(message).Contains("came in while I was quiet", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/mute until wednesday except tier 1", true)]
    [InlineData("/mute until wednesday", false)]
    public async Task C13_Only_who_said_so_hears_of_a_Tier_1_risk_through_a_mute(string typed, bool hears)
    {
        await using var book = await StartAsync(new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana });
        await book.AskAsync(typed);
        var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Acme", "1");
        Assert.Equal(hears, sent.Any(message => TeamBook.TextOf(message).StartsWith("Tier 1 at risk", StringComparison.Ordinal)));
        Assert.Contains(await book.PassAsync(Duration.FromMinutes(31)), message => message.Conversation == TeamBook.Own(TeamBook.Bo));
    }

    [Fact]
    public async Task Unmuted_and_undone_it_speaks_again()
    {
        await using var book = await StartAsync();
        var muted = await book.AskAsync("/mute until wednesday");
        Assert.Contains("Muted: no", TeamBook.TextOf(Assert.Single(await book.PressAsync(muted, "nudge.unmute.v1"))), StringComparison.Ordinal);
        await book.SayAsync("undo");
        Assert.NotNull((await DanaAsync(book)).MutedUntil);
        await book.AskAsync("mute off");
        await book.AskAsync("mute overdue");
        Assert.Equal([NudgeKind.Overdue], (await DanaAsync(book)).MutedNudges);
        await book.SayAsync("undo");
        Assert.Empty((await DanaAsync(book)).MutedNudges);
        await book.AskAsync("mute overdue");
        await book.AskAsync("mute overdue off");
        Assert.Empty((await DanaAsync(book)).MutedNudges);
    }

    [Theory]
    [InlineData("/nudges 51")]
    [InlineData("/nudges many")]
    [InlineData("/nudges -1")]
    public async Task A_number_that_cannot_be_is_refused(string typed)
    {
        await using var book = await StartAsync();
        Assert.Contains("is no number of reminders a day", TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T20_A_kind_that_is_switched_on_again_says_what_it_held()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now - Hour) });
        await book.AskAsync("mute overdue");
        Assert.Empty(await book.PassAsync(2 * Hour));
        Assert.Contains("switched off", TeamBook.TextOf(await book.AskAsync("nudges")), StringComparison.Ordinal);
        await book.AskAsync("mute overdue off");
        Assert.Contains("send the exit quote", TeamBook.TextOf(Assert.Single(await book.PassAsync(2 * Hour))), StringComparison.Ordinal);
        Assert.Contains("Nothing is held back", TeamBook.TextOf(await book.AskAsync("nudges")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C1_Why_says_the_rule_as_it_is_and_of_a_task_what_was_said_and_what_comes_next()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now - Hour) });
        await book.SayAsync("me");
        var told = Assert.Single(await book.PassAsync(2 * Hour));
        Assert.Contains(
            "Overdue, Quadrant 1 · Do first: you at once, you again after 8 working hours, your manager after 16 working hours, the head coach (Tier 1 only) after 40 working hours.",
            TeamBook.TextOf(Assert.Single(await book.PressAsync(told, "nudge.why.v1"))), StringComparison.Ordinal);
        Assert.Contains("Reminded (Overdue) today 12:00: you. Next: you again after 8 working hours.", TeamBook.TextOf(await book.AskAsync("why T-1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R58_What_comes_in_during_a_protected_morning_is_delivered_together_in_the_afternoon()
    {
        await using var book = await StartAsync(new KnownAccount("Globex", Tier: 2) { Owner = TeamBook.Dana }, new KnownAccount("Initech", Tier: 3) { Owner = TeamBook.Dana });
        await book.SayAsync("me block 3h");
        Assert.Empty((await book.SignalAsync(SignalKind.UsageDrop, "Globex", "1")).Sent);
        Assert.Empty((await book.SignalAsync(SignalKind.NpsDetractor, "Initech", "2")).Sent);
        Assert.Empty(await book.PassAsync(Duration.FromMinutes(119)));
        var told = Lines(Assert.Single(await book.PassAsync(Duration.FromMinutes(2))));
        Assert.StartsWith("2 came in while I was quiet", told, StringComparison.Ordinal);
        Assert.Contains("Globex", told, StringComparison.Ordinal);
        Assert.Contains("Initech", told, StringComparison.Ordinal);
        Assert.Empty(await book.PassAsync(2 * Hour));
    }

    [Fact]
    public async Task R48_A_talk_with_the_supervisor_is_drafted_with_figures_and_sent_to_nobody()
    {
        await using var book = await StartAsync();
        await book.WriteAsync(session => session.Save(new NudgeBook(TeamBook.Dana) { Weeks = [.. Enumerable.Range(0, 4).Select(week => new WeekFigures(new LocalDate(2026, 10, 26).PlusWeeks(week), 3 + week, 0, 0))] }));
        for (var number = 0; number < 12; number++)
        {
            await book.SeedAsync(number < 7 ? Quadrant.Delegate : Quadrant.Schedule, $"send report {number}", task => task);
            await book.SayAsync($"done T-{number + 1} sent");
        }

        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task);
        for (var number = 0; number < 7; number++)
        {
            await book.SeedAsync(Quadrant.DoFirst, $"calm account {number}", task => task);
        }

        var told = Assert.Single(await book.PassAsync(2 * Hour));
        Assert.Contains("Quadrant 1 has grown 3 weeks in a row: 4, 5, 6, 7.", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Contains("write the playbook", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Contains("58 % of what you finished in 4 weeks was Quadrant 3 (7 of 12)", TeamBook.TextOf(told), StringComparison.Ordinal);
        var draft = await book.PressAsync(told, "nudge.talk.v1");
        Assert.Equal([TeamBook.Own(TeamBook.Dana)], draft.Select(message => message.Conversation));
        Assert.Contains("Hi Bo Lind, can we talk", TeamBook.TextOf(draft[0]), StringComparison.Ordinal);
        Assert.Contains("- send report 6", TeamBook.TextOf(draft[0]), StringComparison.Ordinal);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromDays(1)), message => TeamBook.TextOf(message).Contains("weeks in a row", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T17_A_look_that_comes_late_in_the_evening_says_nothing_and_the_next_one_says_all()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now - Hour) });
        await book.SayAsync("me");
        Assert.Empty(await book.PassAsync(10 * Hour));
        Assert.Single(await book.PassAsync(14 * Hour));
    }

    [Fact]
    public async Task T18_Nobody_is_reminded_while_away()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now - Hour) });
        await book.SayAsync("/away until wednesday");
        Assert.Empty(await PassOverAsync(book, Duration.FromDays(2)));
    }

    private static async Task GivenAsync(TeamBook book)
    {
        await book.SeedAsync(Quadrant.DoFirst, "call their CFO back", task => task with { CreatedBy = TeamBook.Kim, ChangedAt = book.Now });
        await book.SayAsync("me");
    }

    private static async Task<Member> DanaAsync(TeamBook book) => (await book.Look().FindMemberAsync(TeamBook.Dana, Token))!;

    private static async Task<IReadOnlyList<ConversationId>> PlacesAsync(TeamBook book, Duration time) => [.. (await PassOverAsync(book, time)).Select(message => message.Conversation)];

    /// <summary>Passes hour by hour, as a clock that is swept often does.</summary>
    private static async Task<IReadOnlyList<OutboundMessage>> PassOverAsync(TeamBook book, Duration time)
    {
        List<OutboundMessage> all = [];
        for (var left = time; left > Duration.Zero; left -= Hour)
        {
            all.AddRange(await book.PassAsync(Duration.Min(left, Hour)));
        }

        return all;
    }

    /// <summary>Title, headings and rows of a card.</summary>
    private static string Lines(OutboundMessage message) => string.Join('\n', message.Card.Elements.SelectMany(element => element switch
    {
        TitleElement title => [title.Text],
        TaskListElement list =>
            [list.Heading ?? string.Empty, .. list.Tasks.Select(row => $"{row.Id} {row.Text}{(Marks(row) is { Length: > 0 } marks ? $" ({marks})" : string.Empty)}")],
        _ => Array.Empty<string>(),
    }));

    private static string Marks(TaskRow row) => string.Join(", ", row.Marks.Where(mark => mark is not ("overdue" or "proactive" or "due today")));

    private static TaskDue Due(Instant at) => new("then", at.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime, at, "America/New_York", HasTime: true);

    private static Task<TeamBook> StartAsync(params KnownAccount[] accounts) => TeamBook.StartAsync(accounts);
}
