using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using CsmBot.Testing;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.TeamDigest;

/// <summary>A team's morning: posted once on each working day of whoever switched it on, in a channel that only the team reads; shown alone at any time.</summary>
public sealed class TeamDigestTests
{
    private const string Here = "team-digest.here.v1";

    /// <summary>From Monday 10:00 to Tuesday 08:00 in New York.</summary>
    private static readonly Duration ToTuesday = Duration.FromHours(22);

    private static readonly Duration Day = Duration.FromDays(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_posted_in_the_channel_once_on_each_working_morning()
    {
        await using var book = await StartAsync();
        await HereAsync(book, TeamBook.Cora);
        Assert.Empty(await PassAsync(book, ToTuesday - Duration.FromMinutes(1)));
        var told = Assert.Single(await PassAsync(book, Duration.FromMinutes(1)));
        Assert.Equal(BotDriver.Channel, told.Conversation);
        Assert.StartsWith("The team on Tue 24 Nov", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.DoesNotContain("should have come", TeamBook.TextOf(told), StringComparison.Ordinal);
        foreach (var day in new[] { "Wed 25 Nov", "Thu 26 Nov", "Fri 27 Nov" })
        {
            Assert.Contains(day, TeamBook.TextOf(Assert.Single(await PassAsync(book, Day))), StringComparison.Ordinal);
        }

        Assert.Empty(await PassAsync(book, Day));
        Assert.Empty(await PassAsync(book, Day));
        Assert.Contains("Mon 30 Nov", TeamBook.TextOf(Assert.Single(await PassAsync(book, Day))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_counts_Quadrant_1_what_was_done_what_waits_for_approval_and_who_is_away()
    {
        await using var book = await StartAsync(new KnownAccount("Acme", Tier: 1));
        await book.ClickAsync(await book.AskAsync("framework approval all", TeamBook.Cora), "framework.apply.v1", TeamBook.Cora);
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Owner = TeamBook.Dana, Due = Due(book.Now - Day) });
        await book.SeedAsync(Quadrant.DoFirst, "calm their CFO", task => task with { Owner = TeamBook.Kim, CreatedBy = TeamBook.Sam, Account = "Acme" });
        await book.SeedAsync(Quadrant.DoFirst, "one day restore the export", task => task with { Owner = TeamBook.Kim, CreatedBy = TeamBook.Kim });
        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task);
        await book.SeedAsync(Quadrant.Delegate, "answer the ticket", task => task);
        await book.SeedAsync(Quadrant.Delegate, "look up an invoice", task => task);
        await book.SayAsync("done T-4");
        await book.SayAsync("done T-5");
        await book.SayAsync("delegate T-6 @kim by friday");
        await book.AskAsync("/away until friday, @dana covers", TeamBook.Sam);
        var told = TeamBook.TextOf(await book.AskAsync("team digest now", TeamBook.Cora));
        Assert.Equal(
            """
            The team on Mon 23 Nov
            Of everybody: 5.
            Quadrant 1 · Do first: 3 open, 1 overdue, 1 not looked at
            Done since Fri 20 Nov 08:00: 1 in Quadrant 2, 0 others; apart from those 1 in Quadrant 3
            Done this week: 1 in Quadrant 2, 0 others; apart from those 1 in Quadrant 3
            Waits for approval: T-6 (Dana Reyes asks Bo Lind)
            Away today: Sam Ode until Fri 27 Nov, Dana Reyes covers
            Cannot wait · Quadrant 1 · Do first
            T-1 send the exit quote [overdue, Dana Reyes]
            T-2 calm their CFO [Kim Ito]
            """.ReplaceLineEndings("\n"),
            told);
    }

    [Fact]
    public async Task A_manager_sees_those_who_report_to_them_and_no_others()
    {
        await using var book = await StartAsync();
        await book.AskAsync("/team @kim reports to @cora", TeamBook.Cora);
        await book.SeedAsync(Quadrant.DoFirst, "calm their CFO", task => task with { Owner = TeamBook.Kim, Due = Due(book.Now - Day) });
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now - Day) });
        var told = TeamBook.TextOf(await book.AskAsync("team digest", TeamBook.Bo));
        Assert.Contains("Of those who report to Bo Lind: 2.\nQuadrant 1 · Do first: 1 open, 1 overdue", told, StringComparison.Ordinal);
        Assert.DoesNotContain("calm their CFO", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C5_Asked_for_in_a_channel_only_the_leader_reads_it()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.DoFirst, "send the exit quote", task => task with { Due = Due(book.Now - Day) });
        var told = await book.SayInChannelAsync("team digest now", TeamBook.Bo);
        Assert.Contains(told, message => message.Conversation == TeamBook.Own(TeamBook.Bo) && TeamBook.TextOf(message).Contains("send the exit quote", StringComparison.Ordinal));
        Assert.DoesNotContain(told, message => message.Conversation == BotDriver.Channel && TeamBook.TextOf(message).Contains("exit quote", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T31_It_holds_no_notes_no_reasons_and_nothing_about_when_somebody_was_there()
    {
        await using var book = await StartAsync();
        await book.SeedAsync(Quadrant.Schedule, "write the playbook", task => task);
        await book.SayAsync("done T-1 my secret note");
        await book.AskAsync("mute 2h");
        await book.SeedAsync(Quadrant.DoFirst, "calm their CFO", task => task with { PlacedBecause = "my secret reason", DelegationReason = "my secret reason" });
        var told = TeamBook.TextOf(await book.AskAsync("team digest", TeamBook.Cora));
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain("mute", told, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("team digest")]
    [InlineData("team digest on here")]
    [InlineData("team digest off")]
    public async Task Whoever_leads_nobody_is_refused(string typed)
    {
        await using var book = await StartAsync();
        Assert.Contains("for managers and the head coach", TeamBook.TextOf(Assert.Single(await book.SayInChannelAsync(typed, TeamBook.Dana))), StringComparison.Ordinal);
        // The offer that somebody else got.
        var offer = Assert.Single(await book.SayInChannelAsync("team digest on here", TeamBook.Cora));
        Assert.Contains("for managers and the head coach", TeamBook.TextOf(await book.ClickAsync(offer, Here, TeamBook.Dana)), StringComparison.Ordinal);
        Assert.Null((await book.Look().FindMemberAsync(TeamBook.Dana, Token))!.TeamDigest);
    }

    [Theory]
    [InlineData("team digest tomorrow")]
    [InlineData("team digest on there <script>")]
    public async Task What_cannot_be_read_is_answered_with_how_it_goes(string typed)
    {
        await using var book = await StartAsync();
        Assert.Contains("“team digest on here”, “team digest off”, “team digest now”", TeamBook.TextOf(await book.AskAsync(typed, TeamBook.Cora)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_say_is_one_line_and_so_is_a_team_of_nobody()
    {
        await using var book = await StartAsync();
        var quiet = await book.AskAsync("team digest", TeamBook.Cora);
        Assert.Equal("The team on Mon 23 Nov: nothing is open in Quadrant 1, nothing was finished this week, nobody is away.", TeamBook.TextOf(quiet));
        foreach (var who in new[] { "@dana", "@kim", "@sam" })
        {
            await book.AskAsync($"/team {who} reports to @cora", TeamBook.Cora);
        }

        Assert.Contains("Nobody reports to you", TeamBook.TextOf(await book.AskAsync("team digest", TeamBook.Bo)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T9_Off_ends_it_and_undo_brings_it_back()
    {
        await using var book = await StartAsync();
        Assert.Contains("You have no team digest posted", TeamBook.TextOf(await book.AskAsync("team digest off", TeamBook.Bo)), StringComparison.Ordinal);
        await HereAsync(book, TeamBook.Bo);
        await book.SayAsync("team digest off", TeamBook.Bo);
        await book.SayAsync("undo", TeamBook.Bo);
        Assert.Single(await PassAsync(book, ToTuesday));
        await book.SayAsync("team digest off", TeamBook.Bo);
        Assert.Empty(await PassAsync(book, 7 * Day));
        await HereAsync(book, TeamBook.Bo);
        await book.SayAsync("undo", TeamBook.Bo);
        Assert.Empty(await PassAsync(book, 7 * Day));
    }

    [Fact]
    public async Task C4_It_follows_the_zone_and_the_hours_of_whoever_switched_it_on_and_comes_while_they_are_away()
    {
        await using var book = await StartAsync();
        await HereAsync(book, TeamBook.Bo);
        await book.SayAsync("me zone Berlin", TeamBook.Bo);
        await book.AskAsync("/away for 2 weeks", TeamBook.Bo);
        Assert.Empty(await PassAsync(book, Duration.FromHours(15)));
        Assert.Single(await PassAsync(book, Duration.FromHours(1))); // Tuesday 08:00 in Berlin, 02:00 in New York
        await book.SayAsync("me hours 7-15", TeamBook.Bo);
        Assert.Single(await PassAsync(book, Duration.FromHours(23)));
    }

    [Fact]
    public async Task A_manager_and_the_head_coach_may_each_have_one()
    {
        await using var book = await StartAsync();
        await HereAsync(book, TeamBook.Bo);
        await HereAsync(book, TeamBook.Cora);
        await book.SeedAsync(Quadrant.DoFirst, "calm their CFO", task => task);
        var told = await PassAsync(book, ToTuesday);
        Assert.Equal(2, told.Count);
        Assert.Contains(told, message => TeamBook.TextOf(message).Contains("report to Bo Lind", StringComparison.Ordinal));
        Assert.Contains(told, message => TeamBook.TextOf(message).Contains("Of everybody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Late_it_says_so_too_late_one_line_says_that_it_was_missed_and_never_are_there_two()
    {
        await using var book = await StartAsync();
        await HereAsync(book, TeamBook.Cora);
        await book.SeedAsync(Quadrant.DoFirst, "calm their CFO", task => task);
        var late = TeamBook.TextOf(Assert.Single(await PassAsync(book, ToTuesday + Duration.FromHours(2))));
        Assert.Contains("This should have come at 08:00; I was not running then, or too much was due at once.", late, StringComparison.Ordinal);
        Assert.Contains("1 open", late, StringComparison.Ordinal);
        var missed = TeamBook.TextOf(Assert.Single(await PassAsync(book, 2 * Day + Duration.FromHours(3))));
        Assert.Contains("The team’s digest of today 08:00 did not come", missed, StringComparison.Ordinal);
        Assert.Single(await PassAsync(book, Duration.FromHours(19)));
    }

    [Fact]
    public async Task Swept_by_several_at_once_and_woken_again_it_is_one()
    {
        await using var book = await StartAsync();
        await HereAsync(book, TeamBook.Cora);
        var planned = (await book.Look().FindDayPlanAsync(TeamBook.Cora, Token))!.TeamDigest!.Value;
        book.Advance(ToTuesday);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => book.Get<WakeUpSweep>().RunAsync(Token)));
        Assert.Single(await book.SentAsync(), message => message.Conversation == BotDriver.Channel);
        foreach (var entity in new[] { "cora", "cora again" })
        {
            await book.WriteAsync(session => session.Save(new WakeUp("team-digest", entity, planned + Duration.FromMinutes(1), TeamBook.Cora)));
        }

        Assert.Empty(await PassAsync(book, Duration.FromHours(1)));
    }

    [Fact]
    public async Task T25_A_guest_who_speaks_there_ends_it_and_whoever_switched_it_on_is_told()
    {
        await using var book = await StartAsync();
        await HereAsync(book, TeamBook.Bo);
        var answers = await book.SayInChannelAsync("hello", TeamBook.Gil);
        Assert.Contains(answers, message => message.Conversation == TeamBook.Own(TeamBook.Bo) && TeamBook.TextOf(message).StartsWith("A guest spoke in the channel of your team’s digest", StringComparison.Ordinal));
        Assert.Empty(await PassAsync(book, 3 * Day));
    }

    [Fact]
    public async Task Put_out_of_the_channel_it_tells_whoever_switched_it_on_and_stops()
    {
        await using var book = await StartAsync();
        await HereAsync(book, TeamBook.Bo);
        await book.Get<IConversationDirectory>().UpdateAsync(
            BotDriver.Workspace,
            BotDriver.Channel,
            _ => new KnownConversation { Workspace = BotDriver.Workspace, Id = BotDriver.Channel, Channel = "test", Kind = ConversationKind.Channel, Address = "{}", State = ConversationState.Removed, LastSeen = BotDriver.Start },
            Token);
        var told = Assert.Single(await book.PassAsync(ToTuesday), message => message.Conversation == TeamBook.Own(TeamBook.Bo));
        Assert.StartsWith("I am no longer in the channel of your team’s digest", TeamBook.TextOf(told), StringComparison.Ordinal);
        Assert.Empty(await PassAsync(book, 3 * Day));
    }

    [Fact]
    public async Task Whoever_leads_no_more_has_none_posted_any_more()
    {
        await using var book = await StartAsync();
        await HereAsync(book, TeamBook.Bo);
        await book.AskAsync("/team @bo colleague", TeamBook.Cora);
        var told = await book.PassAsync(ToTuesday);
        Assert.Contains("managers and head coaches have one", TeamBook.TextOf(Assert.Single(told, message => message.Conversation == TeamBook.Own(TeamBook.Bo))), StringComparison.Ordinal);
        Assert.DoesNotContain(told, message => message.Conversation == BotDriver.Channel);
    }

    [Fact]
    public async Task In_a_chat_of_ones_own_it_comes_there()
    {
        await using var book = await StartAsync();
        var offer = await book.AskAsync("team digest on", TeamBook.Bo);
        Assert.Contains("comes to you here at 08:00 (America/New_York)", TeamBook.TextOf(await book.ClickAsync(offer, Here, TeamBook.Bo)), StringComparison.Ordinal);
        Assert.Contains(await book.PassAsync(ToTuesday), message => message.Conversation == TeamBook.Own(TeamBook.Bo) && TeamBook.TextOf(message).StartsWith("The team on Tue 24 Nov", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mute until wednesday")]
    [InlineData("/away tomorrow")]
    public async Task C13_In_a_chat_of_ones_own_it_does_not_come_through_a_mute_or_an_absence(string typed)
    {
        await using var book = await StartAsync();
        await book.ClickAsync(await book.AskAsync("team digest on", TeamBook.Bo), Here, TeamBook.Bo);
        await book.AskAsync(typed, TeamBook.Bo);
        Assert.DoesNotContain(await book.PassAsync(ToTuesday), message => TeamBook.TextOf(message).StartsWith("The team on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_processes_that_wake_for_it_at_once_post_one()
    {
        using var folder = new TemporaryFolder();
        KeyValuePair<string, string?>[] settings = [new("Storage:Path", folder.File("shared.db"))];
        await using var one = await BotDriver.StartAsync(Token, settings: settings);
        await using var other = await BotDriver.StartAsync(Token, settings: settings);
        await one.AnswersAsync(one.InChannel(new ActionInput(Here)), Token);
        var due = (await one.Open().FindDayPlanAsync(BotDriver.Dana, Token))!.TeamDigest!.Value;
        foreach (var bot in new[] { one, other })
        {
            bot.Time.Advance(due - bot.Time.Now);
        }

        var wakeUp = new WakeUp("team-digest", BotDriver.Dana.Value, due, BotDriver.Dana);
        var results = await Task.WhenAll(
            one.RunTurnAsync(one.TurnOf(new WakeUpInput(wakeUp), id: "clock-1"), Token),
            other.RunTurnAsync(other.TurnOf(new WakeUpInput(wakeUp), id: "clock-2"), Token));
        Assert.Single(results.SelectMany(result => result.Messages));
    }

    [Fact]
    public async Task More_people_than_can_be_counted_at_once_are_said()
    {
        var team = Enumerable.Range(0, 103).Select(i => new Member { Id = new MemberId($"m{i:D3}"), Name = $"Member {i:D3}", Role = i == 0 ? MemberRole.HeadCoach : MemberRole.Csm, DigestOff = true }).ToList();
        await using var book = await TeamBook.StartAsync(team.Take(1), []);
        foreach (var some in team.Skip(1).Chunk(40))
        {
            await book.WriteAsync(session => Array.ForEach(some, session.Save));
        }

        await book.SeedAsync(Quadrant.DoFirst, "calm their CFO", task => task with { Owner = team[1].Id, CreatedBy = team[1].Id });
        Assert.Contains("Of everybody: 100. 3 more are not counted.", TeamBook.TextOf(await book.AskAsync("team digest", team[0].Id)), StringComparison.Ordinal);
    }

    private static async Task<TeamBook> StartAsync(params IReadOnlyList<KnownAccount> accounts) => await TeamBook.StartAsync(accounts);

    private static async Task HereAsync(TeamBook book, MemberId who) =>
        Assert.Contains("is posted here at 08:00", TeamBook.TextOf(await book.ClickAsync(Assert.Single(await book.SayInChannelAsync("team digest on here", who)), Here, who)), StringComparison.Ordinal);

    /// <summary>What comes in the channel while time goes by.</summary>
    private static async Task<IReadOnlyList<OutboundMessage>> PassAsync(TeamBook book, Duration time) => [.. (await book.PassAsync(time)).Where(message => message.Conversation == BotDriver.Channel)];

    private static TaskDue Due(Instant at) => new("then", at.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).LocalDateTime, at, "America/New_York", HasTime: true);
}
