using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Digest;

/// <summary>R36: when Quadrant 1 has grown three weeks in a row, the week's first digest says so and names what lags; nothing says it a second time that morning (C9).</summary>
public sealed class DigestGrowthTests
{
    private const string Advice = "Quadrant 1 has grown 3 weeks in a row: 4, 5, 6, 7. Only more time for Quadrant 2 ends that.";

    /// <summary>From Monday 10:00 to the next Monday 08:00 in New York.</summary>
    private static readonly Duration ToMonday = Duration.FromDays(6) + Duration.FromHours(22);

    private static readonly Duration Day = Duration.FromDays(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R36_The_first_digest_of_the_week_advises_and_names_the_activities_that_lag()
    {
        await using var book = await StartAsync();
        await ChooseAsync(book);
        var told = TeamBook.TextOf(await MondayAsync(book));
        Assert.Contains($"{Advice} Most behind: Audit joint success plans for risk (weekly): not done yet.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("write the playbook (untouched", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R36_Without_activities_it_names_the_Quadrant_2_tasks_that_nobody_touched_the_longest()
    {
        await using var book = await StartAsync();
        foreach (var text in new[] { "plan one", "plan two", "plan three" })
        {
            await book.SeedAsync(Quadrant.Schedule, text, task => task with { ChangedAt = book.Now - 30 * Day });
        }

        // The three that waited longest are the morning's focus and stand there already.
        Assert.Contains($"{Advice} Most behind: T-8 write the playbook (untouched for 6 days).", TeamBook.TextOf(await MondayAsync(book)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C9_The_reminders_of_that_morning_do_not_say_it_again()
    {
        await using var book = await StartAsync();
        Assert.Contains(Advice, TeamBook.TextOf(await MondayAsync(book)), StringComparison.Ordinal);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromHours(8)), message => TeamBook.TextOf(message).Contains("weeks in a row", StringComparison.Ordinal));
        Assert.DoesNotContain("weeks in a row", TeamBook.TextOf(await DigestAsync(book, Duration.FromHours(16))), StringComparison.Ordinal);
        Assert.Contains(Advice, TeamBook.TextOf(await book.AskAsync("digest")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R36_Where_no_digest_comes_the_reminders_say_it()
    {
        await using var book = await StartAsync();
        await book.AskAsync("digest off");
        await ChooseAsync(book);
        var told = TeamBook.TextOf(Assert.Single(await book.PassAsync(ToMonday + Duration.FromHours(2)), message => TeamBook.TextOf(message).Contains("weeks in a row", StringComparison.Ordinal)));
        Assert.Contains("These lag the most:\nAudit joint success plans for risk (weekly): not done yet", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T20_Whoever_wants_no_such_reminder_gets_no_such_advice()
    {
        await using var book = await StartAsync();
        await book.AskAsync("mute growth");
        Assert.DoesNotContain("weeks in a row", TeamBook.TextOf(await MondayAsync(book)), StringComparison.Ordinal);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromHours(8)), message => TeamBook.TextOf(message).Contains("weeks in a row", StringComparison.Ordinal));
        Assert.Contains("Quadrant 1 grows: held: switched off", TeamBook.TextOf(await book.AskAsync("nudges")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R48_What_else_the_new_week_shows_still_comes_with_the_reminders()
    {
        await using var book = await StartAsync();
        for (var number = 0; number < 12; number++)
        {
            await book.SeedAsync(Quadrant.Delegate, $"send report {number}", task => task);
            await book.SayAsync($"done T-{number + 9} sent");
        }

        await MondayAsync(book);
        Assert.Contains(await book.PassAsync(Duration.FromHours(2)), message => TeamBook.TextOf(message).Contains("100 % of what you finished in 4 weeks was Quadrant 3", StringComparison.Ordinal));
    }

    private static Task<OutboundMessage> MondayAsync(TeamBook book) => DigestAsync(book, ToMonday);

    /// <summary>The digest that a time ends with.</summary>
    private static async Task<OutboundMessage> DigestAsync(TeamBook book, Duration time)
    {
        List<OutboundMessage> sent = [];
        var until = book.Now + time;
        while (await book.NextWakeUpAsync() is { } next && next < until)
        {
            sent.AddRange(await book.PassAsync(next - book.Now));
        }

        sent.AddRange(await book.PassAsync(until - book.Now));
        return sent.Last(message => TeamBook.TextOf(message).StartsWith("Focus for", StringComparison.Ordinal));
    }

    /// <summary>Two, ten days ago.</summary>
    private static async Task ChooseAsync(TeamBook book)
    {
        await book.AskAsync("activities 1 weekly; 2");
        var dana = (await book.Look().FindMemberAsync(TeamBook.Dana, Token))!;
        await book.WriteAsync(session => session.Save(dana with { Activities = [.. dana.Activities.Select(activity => activity with { ChosenAt = book.Now - 10 * Day })] }));
    }

    /// <summary>Four weeks with 3, 4, 5 and 6 open in Quadrant 1, and seven now.</summary>
    private static async Task<TeamBook> StartAsync()
    {
        var book = await TeamBook.StartAsync();
        await book.WriteAsync(session => session.Save(new NudgeBook(TeamBook.Dana) { Weeks = [.. Enumerable.Range(0, 4).Select(week => new WeekFigures(new LocalDate(2026, 11, 2).PlusWeeks(week), 3 + week, 0, 0))] }));
        for (var number = 0; number < 7; number++)
        {
            await book.SeedAsync(Quadrant.DoFirst, $"calm account {number}", task => task);
        }

        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task);
        await book.AskAsync("digest on");
        return book;
    }
}
