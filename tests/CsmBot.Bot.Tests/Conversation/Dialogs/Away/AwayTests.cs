using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Away;

/// <summary>Away from one day to another, with somebody who covers (T18). It is Monday, 23 November 2026, ten in the morning.</summary>
public sealed class AwayTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/away 3 dec - 12 dec, @kim covers", "2026-12-03", "2026-12-12", "kim")]
    [InlineData("/away 3 dec - 12 dec @kim covers", "2026-12-03", "2026-12-12", "kim")]
    [InlineData("/away from 3 dec to 12 dec with @kim", "2026-12-03", "2026-12-12", "kim")]
    [InlineData("/away 2026-12-03 - 2026-12-12; covered by Kim Ito", "2026-12-03", "2026-12-12", "kim")]
    [InlineData("/away 3 - 12 dec", "2026-12-03", "2026-12-12", null)]
    [InlineData("/away dec 3-12", "2026-12-03", "2026-12-12", null)]
    [InlineData("/away dec 3 – dec 12.", "2026-12-03", "2026-12-12", null)]
    [InlineData("/away until friday", "2026-11-23", "2026-11-27", null)]
    [InlineData("away until friday", "2026-11-23", "2026-11-27", null)]
    [InlineData("away 28 dec to 5 jan", "2026-12-28", "2027-01-05", null)]
    [InlineData("/away 20 nov - 30 nov", "2026-11-20", "2026-11-30", null)]
    [InlineData("/away tomorrow", "2026-11-24", "2026-11-24", null)]
    [InlineData("/vacation next week, @kim covers", "2026-11-30", "2026-12-06", "kim")]
    [InlineData("/away this week", "2026-11-23", "2026-11-29", null)]
    [InlineData("/away for 2 weeks", "2026-11-23", "2026-12-06", null)]
    [InlineData("/ooo 3 days with @kim", "2026-11-23", "2026-11-25", "kim")]
    public async Task T18_Days_and_cover_are_read_as_people_say_them(string typed, string from, string to, string? cover)
    {
        await using var book = await TeamBook.StartAsync();
        await book.AskAsync(typed);
        var absence = Assert.Single((await DanaAsync(book)).Absences);
        Assert.Equal((from, to, cover), (absence.From.ToString("yyyy-MM-dd", null), absence.To.ToString("yyyy-MM-dd", null), absence.Cover?.Value));
    }

    [Theory]
    [InlineData("/away whenever", "names no days that I can read")]
    [InlineData("/away 12 dec - 11 dec", "cannot be")]
    [InlineData("/away 3 dec 2026 - 3 dec 2029", "cannot be")]
    [InlineData("/away 31 feb", "names no days that I can read")]
    [InlineData("/away until friday, @nobody covers", "I know nobody called “@nobody”")]
    [InlineData("/away until friday, @dana covers", "I know nobody called “@dana”")]
    [InlineData("/away until friday, @gil covers", "I know nobody called “@gil”")]
    public async Task T18_What_cannot_be_read_changes_nothing_and_says_how(string typed, string words)
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Contains(words, TeamBook.TextOf(await book.AskAsync(typed)), StringComparison.Ordinal);
        Assert.Empty((await DanaAsync(book)).Absences);
    }

    [Fact]
    public async Task T18_Both_are_told_and_either_way_back_tells_them_again()
    {
        await using var book = await TeamBook.StartAsync();
        var said = await book.SayAsync("/away 3 dec - 11 dec, @kim covers");
        Assert.Equal(
            "You will be away: Thu 3 Dec – Fri 11 Dec\nBack on Mon 14 Dec. Kim Ito covers: what cannot wait goes to them.\nTake it back\n" +
            "No digest comes meanwhile, and questions about your accounts go to who covers, or wait. As you come back I say what happened.",
            TeamBook.TextOf(said.Single(message => message.Conversation == TeamBook.Own(TeamBook.Dana))));
        Assert.Contains("Dana Reyes is away Thu 3 Dec – Fri 11 Dec, and you cover", TeamBook.TextOf(said.Single(message => message.Conversation == TeamBook.Own(TeamBook.Kim))), StringComparison.Ordinal);
        var back = await book.SayAsync("away back");
        Assert.Contains("You need not cover for Dana Reyes any more", TeamBook.TextOf(back.Single(message => message.Conversation == TeamBook.Own(TeamBook.Kim))), StringComparison.Ordinal);
        Assert.Empty((await DanaAsync(book)).Absences);
        Assert.Contains("There is no such absence", TeamBook.TextOf(await book.AskAsync("away back")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T18_Another_absence_over_the_same_days_takes_its_place_and_undo_brings_it_back()
    {
        await using var book = await TeamBook.StartAsync();
        await book.AskAsync("/away 3 dec - 11 dec");
        await book.AskAsync("/away 21 dec - 31 dec");
        await book.AskAsync("/away 8 dec - 15 dec");
        Assert.Equal(["8-15", "21-31"], (await DanaAsync(book)).Absences.Select(absence => $"{absence.From.Day}-{absence.To.Day}"));
        await book.AskAsync("undo");
        Assert.Equal(["3-11", "21-31"], (await DanaAsync(book)).Absences.Select(absence => $"{absence.From.Day}-{absence.To.Day}"));
    }

    [Fact]
    public async Task T18_No_digest_comes_meanwhile_and_the_first_day_back_begins_with_a_brief()
    {
        await using var book = await StartAsync();
        await book.AskAsync("me digest on");
        await book.AskAsync("/away 24 nov - 30 nov, @kim covers");
        await book.SeedAsync(Quadrant.Delegate, "send the deck", task => task with { Due = new TaskDue("wed", new LocalDateTime(2026, 11, 25, 17, 0), Instant.FromUtc(2026, 11, 25, 22, 0), "America/New_York", HasTime: false, null) });
        await book.PassAsync(Duration.FromDays(1));
        await book.SayAsync("/triage prepare the review for Globex by 2027-05-01", TeamBook.Kim);
        await book.SayAsync("edit T-2 owner @dana", TeamBook.Kim);
        var sent = await book.PassAsync(Duration.FromDays(6));
        Assert.DoesNotContain(sent, message => message.Conversation == TeamBook.Own(TeamBook.Dana));

        var morning = (await book.PassAsync(Duration.FromDays(1))).Where(message => message.Conversation == TeamBook.Own(TeamBook.Dana)).Select(TeamBook.TextOf).ToList();
        Assert.Single(morning, text => text.StartsWith("Focus for", StringComparison.Ordinal));
        var brief = Assert.Single(morning, text => text.StartsWith("Welcome back. While you were away (Tue 24 Nov – Mon 30 Nov)", StringComparison.Ordinal));
        Assert.Contains("New from others: 1\nFell due: 1\nClosed by others: 0\n", brief, StringComparison.Ordinal);
        Assert.Contains("send the deck", brief, StringComparison.Ordinal);
        Assert.Contains("Kim Ito covered for you.", brief, StringComparison.Ordinal);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromHours(12)), message => TeamBook.TextOf(message).StartsWith("Welcome back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T18_Who_is_back_early_is_briefed_then_and_not_again()
    {
        await using var book = await StartAsync();
        await book.AskAsync("/away 20 nov - 30 nov");
        await book.PassAsync(Duration.FromDays(2));
        var list = await book.AskAsync("away");
        Assert.StartsWith("You are away: Fri 20 Nov – Mon 30 Nov", TeamBook.TextOf(list), StringComparison.Ordinal);
        Assert.StartsWith("Welcome back. While you were away (Fri 20 Nov – Tue 24 Nov)\nNothing happened that needs you.", TeamBook.TextOf(await book.ClickAsync(list, "away.back.v1")), StringComparison.Ordinal);
        Assert.Contains("There is no such absence", TeamBook.TextOf(await book.ClickAsync(list, "away.back.v1")), StringComparison.Ordinal);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromDays(10)), message => TeamBook.TextOf(message).StartsWith("Welcome back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T18_Signals_and_their_work_go_to_who_covers_and_the_brief_names_the_risk()
    {
        await using var book = await StartAsync();
        await book.AskAsync("/away today, @kim covers");
        var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Acme", "1");
        Assert.Equal(TeamBook.Kim, Assert.Single(await book.TasksAsync("Acme")).Owner);
        Assert.Equal([TeamBook.Own(TeamBook.Kim)], sent.Select(message => message.Conversation).Distinct());
        var brief = (await book.PassAsync(Duration.FromDays(1))).Single(message => message.Conversation == TeamBook.Own(TeamBook.Dana) && TeamBook.TextOf(message).StartsWith("Welcome back", StringComparison.Ordinal));
        Assert.Contains("At risk, taken by nobody: Acme", TeamBook.TextOf(brief), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T18_A_risk_whose_people_are_away_uncovered_goes_further_up_and_past_managers_who_are_away()
    {
        await using var book = await StartAsync();
        await book.AskAsync("/away today");
        await book.AskAsync("/away today, @cora covers", TeamBook.Bo);
        var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Acme", "1");
        Assert.DoesNotContain(sent, message => TeamBook.TextOf(message).StartsWith("Tier 1 at risk", StringComparison.Ordinal));
        var up = await book.PassAsync(Duration.FromMinutes(30));
        Assert.Equal([TeamBook.Own(TeamBook.Cora)], up.Select(message => message.Conversation));
    }

    [Fact]
    public async Task T18_People_who_cover_for_each_other_and_are_all_away_send_nothing_round_in_circles()
    {
        await using var book = await StartAsync();
        await book.AskAsync("/away today, @kim covers");
        Assert.Contains("Dana Reyes is away too", TeamBook.TextOf((await book.SayAsync("/away today, @dana covers", TeamBook.Kim)).First(message => message.Conversation == TeamBook.Own(TeamBook.Kim))), StringComparison.Ordinal);
        var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Acme", "1");
        Assert.DoesNotContain(sent, message => TeamBook.TextOf(message).StartsWith("Tier 1 at risk", StringComparison.Ordinal));
        Assert.Contains(await book.PassAsync(Duration.FromMinutes(30)), message => message.Conversation == TeamBook.Own(TeamBook.Bo));
    }

    [Theory]
    [InlineData(", @kim covers", true)]
    [InlineData("", false)]
    public async Task T18_A_question_about_a_grade_goes_to_who_covers_and_else_waits(string cover, bool isCovered)
    {
        await using var book = await StartAsync();
        await book.AskAsync("grade Globex B2");
        var due = (await book.NextWakeUpAsync())!.Value - book.Now;
        await book.PassAsync(due - Duration.FromDays(1));
        await book.AskAsync($"/away for 10 days{cover}");
        var asked = (await book.PassAsync(Duration.FromDays(2))).Where(message => TeamBook.TextOf(message).Contains("Globex", StringComparison.Ordinal)).Select(message => message.Conversation);
        Assert.Equal(isCovered ? [TeamBook.Own(TeamBook.Kim)] : [], asked);
        var later = (await book.PassAsync(Duration.FromDays(12))).Where(message => TeamBook.TextOf(message).Contains("does the grade still hold", StringComparison.Ordinal)).Select(message => message.Conversation);
        Assert.Equal(isCovered ? [] : [TeamBook.Own(TeamBook.Dana)], later);
    }

    [Fact]
    public async Task T18_The_team_sees_who_is_away_and_until_when()
    {
        await using var book = await StartAsync();
        Assert.DoesNotContain("away", TeamBook.TextOf(await book.AskAsync("team", TeamBook.Kim)), StringComparison.Ordinal);
        await book.AskAsync("/away until friday");
        Assert.Contains("Dana Reyes: CSM, away until Fri 27 Nov", TeamBook.TextOf(await book.AskAsync("team", TeamBook.Kim)), StringComparison.Ordinal);
    }

    private static async Task<Member> DanaAsync(TeamBook book) => (await book.Look().FindMemberAsync(TeamBook.Dana, Token))!;

    private static Task<TeamBook> StartAsync() =>
        TeamBook.StartAsync(new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana }, new KnownAccount("Globex", Tier: 2) { Owner = TeamBook.Dana });
}
