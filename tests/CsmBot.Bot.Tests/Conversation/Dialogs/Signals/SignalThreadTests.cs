using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Signals;

/// <summary>What comes again is counted onto what is being dealt with, and never onto what is over (C7): a burst is one alert, and no risk is swallowed.</summary>
public sealed class SignalThreadTests
{
    [Fact]
    public async Task C7_A_late_report_of_the_past_hides_nothing_that_happens_now()
    {
        await using var book = await StartAsync(tier: 1);
        await book.SignalAsync(SignalKind.UsageDrop, "Globex", "old", at: book.Now - Duration.FromDays(30));
        var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Globex", "now");
        Assert.Single(sent, IsInChannel);
    }

    [Theory]
    [InlineData("alert.not-real.v1")]
    [InlineData("done T-1")]
    [InlineData("drop T-1")]
    public async Task C7_Once_it_is_over_the_next_one_is_told_again_and_the_rest_of_the_burst_is_not(string ending)
    {
        await using var book = await StartAsync(tier: 1);
        var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Globex", "1");
        if (ending.StartsWith("alert", StringComparison.Ordinal))
        {
            await book.PressAsync(sent.Single(IsInChannel), ending, TeamBook.Kim);
        }
        else
        {
            await book.SayAsync(ending);
        }

        Assert.DoesNotContain((await book.SignalAsync(SignalKind.UsageDrop, "Globex", "2", at: book.Now - Duration.FromHours(1))).Sent, message => IsInChannel(message) && message.Revision == 1);
        await book.PassAsync(Duration.FromMinutes(1));
        Assert.Single((await book.SignalAsync(SignalKind.UsageDrop, "Globex", "3")).Sent, message => IsInChannel(message) && message.Revision == 1);
    }

    [Fact]
    public async Task C7_What_somebody_took_goes_on_being_counted_there()
    {
        await using var book = await StartAsync(tier: 1);
        var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Globex", "1");
        await book.PressAsync(sent.Single(IsInChannel), "alert.take.v1", TeamBook.Kim);
        var again = Assert.Single((await book.SignalAsync(SignalKind.UsageDrop, "Globex", "2")).Sent, IsInChannel);
        Assert.Contains("Times: 2", TeamBook.TextOf(again), StringComparison.Ordinal);
        Assert.Single(await book.TasksAsync("Globex"));
    }

    [Fact]
    public async Task C7_One_every_twenty_hours_is_one_alert_a_day_not_one_for_ever()
    {
        await using var book = await StartAsync(tier: 1);
        var told = 0;
        for (var i = 0; i < 6; i++)
        {
            told += (await book.SignalAsync(SignalKind.UsageDrop, "Globex", $"{i}")).Sent.Count(message => IsInChannel(message) && message.Revision == 1);
            await book.PassAsync(Duration.FromHours(20));
        }

        Assert.Equal(3, told);
    }

    [Fact]
    public async Task C7_An_account_that_became_Tier_1_meanwhile_is_told_of_with_the_work_there_is()
    {
        await using var book = await StartAsync(tier: 2);
        await book.SignalAsync(SignalKind.NpsDetractor, "Globex", "1", "they like it less");
        await book.WriteAsync(session => session.Save(new KnownAccount("Globex", Tier: 1) { Owner = TeamBook.Dana }));
        var (_, sent) = await book.SignalAsync(SignalKind.NpsDetractor, "Globex", "2");
        Assert.Contains("Times: 2", TeamBook.TextOf(Assert.Single(sent, IsInChannel)), StringComparison.Ordinal);
        Assert.Single(await book.TasksAsync("Globex"));
    }

    [Fact]
    public async Task C7_A_rule_that_was_made_stricter_holds_for_the_next_one()
    {
        await using var book = await StartAsync(tier: 2);
        await book.WriteAsync(session => session.Save(With(SignalAction.Note)));
        await book.SignalAsync(SignalKind.PaymentLate, "Globex", "1");
        Assert.Empty(await book.TasksAsync("Globex"));
        await book.WriteAsync(session => session.Save(With(SignalAction.File)));
        await book.SignalAsync(SignalKind.PaymentLate, "Globex", "2");
        Assert.Single(await book.TasksAsync("Globex"));
    }

    [Fact]
    public async Task R75_A_question_about_the_grade_stands_once_until_it_is_answered()
    {
        await using var book = await StartAsync(tier: 2);
        await book.AskAsync("grade Globex B2");
        Assert.Single((await book.SignalAsync(SignalKind.NewExecutive, "Globex", "1")).Sent);
        Assert.Empty((await book.SignalAsync(SignalKind.NewExecutive, "Globex", "2")).Sent);
        await book.AskAsync("grade Globex C1");
        await book.PassAsync(Duration.FromMinutes(1));
        Assert.Null((await book.FindAsync("Globex")).Regrade);
        await book.SignalAsync(SignalKind.NewExecutive, "Globex", "3");
        Assert.NotNull((await book.FindAsync("Globex")).Regrade);
    }

    [Fact]
    public async Task T25_Whoever_became_a_guest_hears_of_no_account_any_more()
    {
        await using var book = await StartAsync(tier: 2);
        await book.WriteAsync(session => session.Save(TeamBook.Team.Single(member => member.Id == TeamBook.Dana) with { Role = MemberRole.Guest }));
        var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Globex", "1");
        Assert.DoesNotContain(sent, message => message.Conversation == TeamBook.Own(TeamBook.Dana));
        Assert.Equal(TeamBook.Cora, Assert.Single(await book.TasksAsync("Globex")).Owner);
        Assert.DoesNotContain((await book.SignalAsync(SignalKind.NewExecutive, "Globex", "2")).Sent, message => message.Conversation == TeamBook.Own(TeamBook.Dana));
    }

    private static AccountFramework With(SignalAction action) => new() { Signals = new Dictionary<SignalKind, SignalAction> { [SignalKind.PaymentLate] = action } };

    private static async Task<TeamBook> StartAsync(int tier)
    {
        var book = await TeamBook.StartAsync(new KnownAccount("Globex", tier) { Owner = TeamBook.Dana });
        await book.AlertsHereAsync();
        return book;
    }

    private static bool IsInChannel(OutboundMessage message) => message.Conversation == BotDriver.Channel;
}
