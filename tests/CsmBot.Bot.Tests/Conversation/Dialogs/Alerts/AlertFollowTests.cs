using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Alerts;

/// <summary>An alert stays true to its work: wherever that goes, however its account's tier changes, and whoever can be reached (C7).</summary>
public sealed class AlertFollowTests
{
    private const string Fire = "/triage churn threat at Acme: they ask for an exit quote by friday";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task C7_Work_that_was_taken_off_the_account_and_then_done_leaves_no_alert_to_climb()
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        Assert.Contains("T-1 is no longer about Acme.", TeamBook.TextOf(Assert.Single(await book.SayAsync("edit T-1 account: none"), IsInChannel)), StringComparison.Ordinal);
        await book.SayAsync("done T-1");
        Assert.Empty(await book.PassAsync(Duration.FromHours(3)));
        Assert.Empty(await book.Look().ReadOpenAlertsAsync(Token).ToListAsync(Token));
        Assert.DoesNotContain("Take | ", TeamBook.TextOf(Assert.Single(await book.PressAsync(alert, "alert.take.v1", TeamBook.Kim), IsInChannel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C7_An_alert_whose_work_is_closed_however_that_came_settles_when_it_is_looked_at()
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        var task = (await book.TaskAsync(1))!;
        await book.WriteAsync(session => session.Save(task with { State = TaskState.Done, Closing = new TaskClosing(book.Now, TeamBook.Dana), Version = task.Version + 1 }));
        Assert.Equal(alert.Key, Assert.Single(await book.PassAsync(Duration.FromMinutes(30))).Key);
        Assert.Empty(await book.Look().ReadOpenAlertsAsync(Token).ToListAsync(Token));
    }

    [Theory]
    [InlineData("done T-1")]
    [InlineData("drop T-1")]
    public async Task C7_Reopened_work_is_told_anew(string ending)
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        await book.SayAsync(ending);
        var again = await book.SayAsync("reopen T-1");
        Assert.Contains("Take | ", TeamBook.TextOf(Assert.Single(again, message => IsInChannel(message) && message.Key != alert.Key)), StringComparison.Ordinal);
        Assert.Contains(await book.PassAsync(Duration.FromMinutes(30)), message => message.Conversation == TeamBook.Own(TeamBook.Bo));
    }

    [Fact]
    public async Task C7_Work_that_moves_to_another_Tier_1_account_takes_its_alert_along()
    {
        await using var book = await StartAsync(new KnownAccount("Hooli", Tier: 1) { Owner = TeamBook.Kim });
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        var moved = await book.SayAsync("edit T-1 account Hooli");
        Assert.Contains("Tier 1 at risk: Hooli", TeamBook.TextOf(Assert.Single(moved, message => message.Key == alert.Key)), StringComparison.Ordinal);
        Assert.Contains("Tier 1 at risk: Hooli", TeamBook.TextOf(Assert.Single(moved, message => IsInChannel(message) && message.Key != alert.Key)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C7_An_account_that_becomes_Tier_1_brings_its_pressing_work_before_the_team()
    {
        await using var book = await StartAsync(new KnownAccount("Late", Tier: 2) { Owner = TeamBook.Dana });
        await book.SeedAsync(Quadrant.DoFirst, "production is down", task => task with { Account = "Late" });
        await book.SeedAsync(Quadrant.Schedule, "prepare the review", task => task with { Account = "Late" });
        await book.PressAsync(await book.AskAsync("grade Late A1"), "account.apply.v1");
        Assert.Contains("production is down", TeamBook.TextOf(Assert.Single(await book.PassAsync(Duration.FromSeconds(1)), IsInChannel)), StringComparison.Ordinal);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromMinutes(1)), IsInChannel);
    }

    [Fact]
    public async Task C7_The_team_is_told_of_the_work_of_accounts_that_a_new_grid_puts_into_Tier_1()
    {
        var accounts = Enumerable.Range(1, 30).Select(i => Graded($"Customer {i:D2}", "B2")).ToArray();
        await using var book = await StartAsync(accounts);
        foreach (var i in new[] { 1, 29 })
        {
            await book.SeedAsync(Quadrant.DoFirst, $"outage {i}", task => task with { Account = $"Customer {i:D2}" });
        }

        var form = await book.ClickAsync(await book.AskAsync("framework", TeamBook.Cora), "framework.grid.v1", TeamBook.Cora);
        await book.ClickAsync(await book.SubmitAsync(form, new(StringComparer.Ordinal) { ["B2"] = "Tier1" }, TeamBook.Cora), "framework.apply.v1", TeamBook.Cora);
        var sent = await book.PassAsync(Duration.FromSeconds(1));
        Assert.Equal(["outage 1", "outage 29"], sent.Where(IsInChannel).Select(message => TeamBook.TextOf(message).Split('\n')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task C7_Where_nobody_above_can_be_reached_whoever_leads_is_told_as_soon_as_they_can_be()
    {
        await using var book = await TeamBook.StartAsync([], [new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana }]);
        await book.WriteAsync(session =>
        {
            foreach (var member in TeamBook.Team)
            {
                session.Save(member);
            }
        });
        await book.SignalAsync(SignalKind.UsageDrop, "Acme", "1");
        Assert.Empty(await book.PassAsync(Duration.FromHours(2)));
        await book.WriteAsync(session => session.Save(TeamBook.Bo, new Place(TeamBook.Own(TeamBook.Bo), "test")));
        Assert.Equal(TeamBook.Own(TeamBook.Bo), Assert.Single(await book.PassAsync(Duration.FromMinutes(31))).Conversation);
    }

    [Fact]
    public async Task C15_A_rule_that_goes_no_further_up_does_not_by_way_of_a_snooze_either()
    {
        await using var book = await StartAsync();
        await book.WriteAsync(session => session.Save(new AccountFramework { MutedRules = [AlertRules.Quadrant1] }));
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        await book.PressAsync(alert, "alert.snooze.v1", TeamBook.Kim);
        Assert.Contains(await book.PassAsync(Duration.FromHours(1)), message => IsInChannel(message) && message.Key != alert.Key);
        Assert.Empty(await book.PassAsync(Duration.FromHours(3)));
    }

    [Fact]
    public async Task C7_An_alert_that_was_put_off_a_hundred_times_can_still_be_taken()
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        for (var i = 0; i < 110; i++)
        {
            await book.PressAsync(alert, "alert.snooze.v1", TeamBook.Kim);
            alert = (await book.PassAsync(Duration.FromHours(1))).Last(IsInChannel);
        }

        await book.PressAsync(alert, "alert.take.v1", TeamBook.Kim);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Owner);
    }

    [Theory]
    [InlineData("bo")]
    [InlineData("cora")]
    public async Task T25_Leaders_who_became_guests_hear_of_no_alert(string who)
    {
        await using var book = await StartAsync();
        await book.WriteAsync(session =>
        {
            session.Save(TeamBook.Team.Single(member => member.Id.Value == who) with { Role = MemberRole.Guest });
            session.Save(TeamBook.Team.Single(member => member.Id == TeamBook.Dana) with { Manager = new MemberId(who) });
        });
        await book.SayAsync(Fire);
        Assert.DoesNotContain(await book.PassAsync(Duration.FromHours(3)), message => message.Conversation == TeamBook.Own(new MemberId(who)));
    }

    private static KnownAccount Graded(string name, string grade)
    {
        Assert.True(GrowthGrade.TryParse(grade, out var read));
        return new KnownAccount(name).Graded(new AccountGrade(read, BotDriver.Start, TeamBook.Dana, string.Empty), TierGrid.Default);
    }

    private static async Task<TeamBook> StartAsync(params KnownAccount[] more)
    {
        var book = await TeamBook.StartAsync([new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana }, .. more]);
        await book.AlertsHereAsync();
        return book;
    }

    private static bool IsInChannel(OutboundMessage message) => message.Conversation == BotDriver.Channel;
}
