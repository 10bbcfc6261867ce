using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Alerts;

/// <summary>A Quadrant-1 item at a Tier-1 account is told to the team once, and one person has it (C7).</summary>
public sealed class AlertTests
{
    private const string Take = "alert.take.v1";
    private const string Delegate = "alert.delegate.v1";
    private const string Snooze = "alert.snooze.v1";
    private const string NotReal = "alert.not-real.v1";
    private const string Fire = "/triage churn threat at Acme: they ask for an exit quote by friday";

    [Fact]
    public async Task C7_It_is_posted_once_with_all_it_takes_to_act()
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        var text = TeamBook.TextOf(alert);
        Assert.StartsWith("Tier 1 at risk: Acme\nchurn threat at Acme: they ask for an exit quote by friday\n", text, StringComparison.Ordinal);
        Assert.Contains("Account: Acme, Tier 1\nTask: T-1\nOwner: Dana Reyes\nDue: ", text, StringComparison.Ordinal);
        Assert.Contains("(America/New_York)", text, StringComparison.Ordinal);
        Assert.EndsWith("Take | Delegate | Snooze 1 hour | Not real | Details, only for you", text, StringComparison.Ordinal);
        Assert.DoesNotContain(await book.SayAsync("edit T-1 due monday"), IsInChannel);
    }

    [Theory]
    [InlineData("/triage prepare the business review for Acme by 2027-05-01")]
    [InlineData("/triage churn threat at Globex: they ask for an exit quote by friday")]
    public async Task C7_Other_work_and_other_tiers_are_not_told(string typed)
    {
        await using var book = await StartAsync();
        Assert.DoesNotContain(await book.SayAsync(typed), IsInChannel);
    }

    [Theory]
    [InlineData("edit T-1 quadrant 1")]
    [InlineData("edit T-1 account Acme")]
    [InlineData("reopen T-1")]
    public async Task C7_Whatever_brings_the_work_there_tells_the_team(string typed)
    {
        await using var book = await StartAsync();
        await book.SeedAsync(typed.Contains("quadrant", StringComparison.Ordinal) ? Quadrant.Schedule : Quadrant.DoFirst, "call them", task => task with
        {
            Account = typed.Contains("account", StringComparison.Ordinal) ? "Globex" : "Acme",
            State = typed.StartsWith("reopen", StringComparison.Ordinal) ? TaskState.Done : TaskState.Open,
            Closing = typed.StartsWith("reopen", StringComparison.Ordinal) ? new TaskClosing(BotDriver.Start, TeamBook.Dana) : null,
        });
        Assert.Single(await book.SayAsync(typed), IsInChannel);
    }

    [Fact]
    public async Task C7_The_first_to_take_it_has_it_the_card_says_so_to_all_and_the_second_is_told_by_whom()
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        var taken = await book.PressAsync(alert, Take, TeamBook.Kim);
        var card = Assert.Single(taken, IsInChannel);
        Assert.Equal((alert.Key, 2), (card.Key, card.Revision));
        Assert.Contains("Owner: Kim Ito", TeamBook.TextOf(card), StringComparison.Ordinal);
        Assert.Contains("Kim Ito has it.", TeamBook.TextOf(card), StringComparison.Ordinal);
        Assert.EndsWith("\nDetails, only for you", TeamBook.TextOf(card), StringComparison.Ordinal);
        Assert.Contains("T-1 is yours now.", TeamBook.TextOf(taken.Single(message => message.Conversation == TeamBook.Own(TeamBook.Kim))), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Owner);

        foreach (var action in new[] { Take, Delegate, Snooze, NotReal })
        {
            var late = await book.PressAsync(alert, action, TeamBook.Sam);
            Assert.Contains("Kim Ito was first: Acme is taken care of.", TeamBook.TextOf(late.Single(message => message.Conversation == TeamBook.Own(TeamBook.Sam))), StringComparison.Ordinal);
        }

        Assert.Equal((TeamBook.Kim, TaskState.Open), ((await book.TaskAsync(1))!.Owner, (await book.TaskAsync(1))!.State));
        Assert.DoesNotContain(await book.PressAsync(alert, Take, TeamBook.Kim), message => message.Conversation == TeamBook.Own(TeamBook.Kim));
        Assert.Empty(await book.PassAsync(Duration.FromHours(5)));
    }

    [Fact]
    public async Task C7_Delegate_takes_it_in_order_to_hand_it_on()
    {
        await using var book = await StartAsync();
        var answers = await book.PressAsync(Assert.Single(await book.SayAsync(Fire), IsInChannel), Delegate, TeamBook.Kim);
        Assert.Contains("Kim Ito has it and hands it on.", TeamBook.TextOf(answers.First(IsInChannel)), StringComparison.Ordinal);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Owner);
        Assert.Contains("Whom shall I ask to take over T-1?", TeamBook.TextOf(answers.Last(message => message.Conversation == TeamBook.Own(TeamBook.Kim))), StringComparison.Ordinal);
        Assert.Empty(await book.PassAsync(Duration.FromHours(5)));
    }

    [Fact]
    public async Task C7_Snoozed_it_comes_back_after_an_hour_as_a_new_message()
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        var snoozed = await book.ClickAsync(alert, Snooze, TeamBook.Kim);
        Assert.Contains("Kim Ito looks again today 11:00", TeamBook.TextOf(snoozed), StringComparison.Ordinal);
        Assert.DoesNotContain("Snooze 1 hour", TeamBook.TextOf(snoozed), StringComparison.Ordinal);
        Assert.Empty(await book.PassAsync(Duration.FromMinutes(59)));
        var back = Assert.Single(await book.PassAsync(Duration.FromMinutes(1)), message => message.Key != alert.Key);
        Assert.True(IsInChannel(back));
        await book.ClickAsync(back, Take, TeamBook.Sam);
        Assert.Equal(TeamBook.Sam, (await book.TaskAsync(1))!.Owner);
    }

    [Fact]
    public async Task C7_Both_messages_of_one_alert_say_who_has_it()
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        await book.ClickAsync(alert, Snooze, TeamBook.Kim);
        await book.PassAsync(Duration.FromHours(1));
        var taken = await book.PressAsync(alert, Take, TeamBook.Kim);
        Assert.Equal(2, taken.Count(message => IsInChannel(message) && TeamBook.TextOf(message).Contains("Kim Ito has it.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task C7_Not_real_drops_the_work_and_says_who_said_so()
    {
        await using var book = await StartAsync();
        var dismissed = await book.ClickAsync(Assert.Single(await book.SayAsync(Fire), IsInChannel), NotReal, TeamBook.Kim);
        Assert.Contains("Not real, says Kim Ito.", TeamBook.TextOf(dismissed), StringComparison.Ordinal);
        Assert.Equal((TaskState.Dropped, "not real"), ((await book.TaskAsync(1))!.State, (await book.TaskAsync(1))!.Closing!.Reason));
        Assert.Empty(await book.PassAsync(Duration.FromHours(5)));
    }

    [Theory]
    [InlineData("done T-1")]
    [InlineData("drop T-1")]
    public async Task C7_Work_that_is_closed_elsewhere_settles_its_alert(string typed)
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        var settled = Assert.Single(await book.SayAsync(typed), IsInChannel);
        Assert.Equal(alert.Key, settled.Key);
        Assert.Contains("Closed: ", TeamBook.TextOf(settled), StringComparison.Ordinal);
        Assert.Empty(await book.PassAsync(Duration.FromHours(5)));
    }

    [Theory]
    [InlineData(Take)]
    [InlineData(NotReal)]
    [InlineData(Delegate)]
    public async Task C3_Undo_opens_the_alert_again_and_it_goes_up_like_any_other(string action)
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        await book.PressAsync(alert, action, TeamBook.Kim);
        var open = Assert.Single(await book.SayAsync("undo", TeamBook.Kim), IsInChannel);
        Assert.Contains("Take | Delegate | Snooze 1 hour | Not real", TeamBook.TextOf(open), StringComparison.Ordinal);
        Assert.Equal((TeamBook.Dana, TaskState.Open), ((await book.TaskAsync(1))!.Owner, (await book.TaskAsync(1))!.State));
        Assert.Equal(0, (await book.Look().GetNoiseAsync(AlertRules.Quadrant1, TestContext.Current.CancellationToken)).NotReal);
        Assert.Contains(await book.PassAsync(Duration.FromMinutes(30)), message => message.Conversation == TeamBook.Own(TeamBook.Bo));
    }

    [Fact]
    public async Task C3_Undo_of_something_else_leaves_the_alert_with_the_one_who_has_it()
    {
        await using var book = await StartAsync();
        await book.PressAsync(Assert.Single(await book.SayAsync(Fire), IsInChannel), Take, TeamBook.Kim);
        await book.SayAsync("edit T-1 due monday", TeamBook.Kim);
        await book.SayAsync("undo", TeamBook.Kim);
        Assert.Equal(AlertState.Taken, (await book.Look().FindAlertAsync(new TaskId(1), TestContext.Current.CancellationToken))!.State);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Owner);
    }

    [Fact]
    public async Task C3_Work_that_is_closed_and_reopened_by_undo_has_its_alert_again()
    {
        await using var book = await StartAsync();
        await book.SayAsync(Fire);
        await book.SayAsync("done T-1");
        Assert.Contains("Take | Delegate", TeamBook.TextOf(Assert.Single(await book.SayAsync("undo"), IsInChannel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T25_A_guest_gets_no_account_out_of_the_channel_and_presses_nothing()
    {
        await using var book = await StartAsync();
        var alert = Assert.Single(await book.SayAsync(Fire), IsInChannel);
        var answers = await book.PressAsync(alert, Take, TeamBook.Gil);
        Assert.All(answers.Where(message => message.Conversation != TeamBook.Own(TeamBook.Cora)), message => Assert.DoesNotContain("Acme", TeamBook.TextOf(message), StringComparison.Ordinal));
        Assert.Equal(TeamBook.Dana, (await book.TaskAsync(1))!.Owner);
    }

    [Fact]
    public async Task The_details_go_to_the_one_who_asks_alone()
    {
        await using var book = await StartAsync();
        var answers = await book.PressAsync(Assert.Single(await book.SayAsync(Fire), IsInChannel), "task.show.v1", TeamBook.Kim);
        Assert.Equal(TeamBook.Own(TeamBook.Kim), Assert.Single(answers).Conversation);
    }

    [Fact]
    public async Task What_nobody_took_is_listed_and_can_be_taken_there()
    {
        await using var book = await StartAsync();
        Assert.Contains("No alert is open\nAlerts are posted in a channel.", TeamBook.TextOf(await book.AskAsync("alerts", TeamBook.Kim)), StringComparison.Ordinal);
        await book.SayAsync(Fire);
        var list = await book.AskAsync("alerts", TeamBook.Kim);
        Assert.Contains("One alert is open\nT-1, Acme: churn threat at Acme", TeamBook.TextOf(list), StringComparison.Ordinal);
        await book.PressAsync(list, Take, TeamBook.Kim);
        Assert.Equal(TeamBook.Kim, (await book.TaskAsync(1))!.Owner);
        Assert.Contains("No alert is open", TeamBook.TextOf(await book.AskAsync("alerts")), StringComparison.Ordinal);
    }

    private static async Task<TeamBook> StartAsync()
    {
        var book = await TeamBook.StartAsync(new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana }, new KnownAccount("Globex", Tier: 2));
        await book.AlertsHereAsync();
        return book;
    }

    private static bool IsInChannel(OutboundMessage message) => message.Conversation == BotDriver.Channel;
}
