using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Accounts.Alerts;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Alerts;

/// <summary>What nobody takes goes up, by the clock; what is often wrong is put before the one who may change it (C15).</summary>
public sealed class AlertLadderTests
{
    private const string Take = "alert.take.v1";
    private const string NotReal = "alert.not-real.v1";

    private static readonly string[] Fires =
    [
        "/triage churn threat at Acme: they ask for an exit quote by friday", "/triage outage at Acme: production is down right now", "/triage Acme threatens to cancel the contract today",
        "/triage security incident at Acme, their data leaked this morning", "/triage legal escalation from Acme: their lawyer wants an answer today", "/triage Acme CEO is furious and wants to leave us today",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task C7_Untaken_it_goes_to_the_manager_after_half_an_hour_then_to_the_head_coach_and_no_further()
    {
        await using var book = await StartAsync();
        var alert = await RaiseAsync(book, Fires[0]);
        Assert.Empty(await book.PassAsync(Duration.FromMinutes(30) - Duration.FromTicks(1)));
        var up = await book.PassAsync(Duration.FromTicks(1));
        Assert.Contains("Nobody took it; the manager was told.", TeamBook.TextOf(up.Single(message => message.Conversation == TeamBook.Own(TeamBook.Bo))), StringComparison.Ordinal);
        Assert.Contains("Nobody took it; the manager was told.", TeamBook.TextOf(up.Single(message => message.Key == alert.Key)), StringComparison.Ordinal);
        Assert.DoesNotContain(up, message => message.Conversation == TeamBook.Own(TeamBook.Cora));

        Assert.Empty(await book.PassAsync(Duration.FromMinutes(30) - Duration.FromSeconds(1)));
        up = await book.PassAsync(Duration.FromSeconds(1));
        Assert.Contains("Nobody took it; the head coach was told.", TeamBook.TextOf(up.Single(message => message.Conversation == TeamBook.Own(TeamBook.Cora))), StringComparison.Ordinal);
        Assert.Empty(await book.PassAsync(Duration.FromDays(1)));

        var taken = await book.PressAsync(up.Single(message => message.Conversation == TeamBook.Own(TeamBook.Cora)), Take, TeamBook.Cora);
        Assert.Equal(3, taken.Count(message => TeamBook.TextOf(message).Contains("Cora Vale has it.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task C7_It_goes_up_after_the_workspaces_own_minutes_to_the_manager_whom_the_owner_named()
    {
        await using var book = await StartAsync();
        await book.WriteAsync(session =>
        {
            session.Save(new AccountFramework { AlertMinutes = 5 });
            session.Save(TeamBook.Team.Single(member => member.Id == TeamBook.Dana) with { Manager = TeamBook.Kim });
        });
        await RaiseAsync(book, Fires[0]);
        Assert.Empty(await book.PassAsync(Duration.FromMinutes(4)));
        var up = await book.PassAsync(Duration.FromMinutes(1));
        Assert.Contains(up, message => message.Conversation == TeamBook.Own(TeamBook.Kim));
        Assert.DoesNotContain(up, message => message.Conversation == TeamBook.Own(TeamBook.Bo));
    }

    [Fact]
    public async Task C7_Without_a_manager_the_head_coach_is_next_and_without_anybody_the_card_says_so()
    {
        await using var book = await StartAsync(TeamBook.Team.Where(member => member.Role != MemberRole.Manager));
        await RaiseAsync(book, Fires[0]);
        Assert.Contains(await book.PassAsync(Duration.FromMinutes(30)), message => message.Conversation == TeamBook.Own(TeamBook.Cora));
    }

    [Fact]
    public async Task C15_The_third_false_alarm_of_a_rule_asks_the_head_coach_who_can_let_it_go_no_further_up()
    {
        await using var book = await StartAsync();
        Assert.DoesNotContain(await DismissAsync(book, Fires[0]), IsAsked);
        Assert.DoesNotContain(await DismissAsync(book, Fires[1]), IsAsked);
        var asked = Assert.Single(await DismissAsync(book, Fires[2]), IsAsked);
        Assert.Equal(TeamBook.Own(TeamBook.Cora), asked.Conversation);
        Assert.Contains("3 of 3 alerts of the rule “Quadrant 1 at Tier 1” were not real (100 %).", TeamBook.TextOf(asked), StringComparison.Ordinal);

        Assert.Contains("The head coach changes this", TeamBook.TextOf((await book.PressAsync(asked, "alerts.mute.v1", TeamBook.Dana))[0]), StringComparison.Ordinal);
        var muted = await book.ClickAsync(asked, "alerts.mute.v1", TeamBook.Cora);
        Assert.Contains("goes no further up. It is still posted.", TeamBook.TextOf(muted), StringComparison.Ordinal);
        var alert = await RaiseAsync(book, Fires[3]);
        Assert.Contains("This rule was often wrong: it goes no further up.", TeamBook.TextOf(alert), StringComparison.Ordinal);
        Assert.Empty(await book.PassAsync(Duration.FromHours(3)));
        Assert.Contains("Quadrant 1 at Tier 1: 4 raised, 3 not real (75 %), goes no further up", TeamBook.TextOf(await book.AskAsync("alerts")), StringComparison.Ordinal);

        await book.ClickAsync(muted, "alerts.unmute.v1", TeamBook.Cora);
        await RaiseAsync(book, Fires[4]);
        Assert.NotEmpty(await book.PassAsync(Duration.FromMinutes(30)));
    }

    [Fact]
    public async Task C15_It_is_asked_again_when_the_false_alarms_have_doubled_and_not_before()
    {
        await using var book = await StartAsync();
        List<bool> asked = [];
        foreach (var fire in Fires)
        {
            asked.Add((await DismissAsync(book, fire)).Any(IsAsked));
        }

        Assert.Equal([false, false, true, false, false, true], asked);
    }

    [Fact]
    public async Task C15_Each_rule_is_counted_by_itself()
    {
        await using var book = await StartAsync();
        await DismissAsync(book, Fires[0]);
        var (_, sent) = await book.SignalAsync(SignalKind.UsageDrop, "Acme", "1");
        await book.PressAsync(sent.Single(message => message.Conversation == BotDriver.Channel), NotReal, TeamBook.Kim);
        Assert.Equal((1, 1), await CountAsync(book, AlertRules.Quadrant1));
        Assert.Equal((1, 1), await CountAsync(book, AlertRules.Of(SignalKind.UsageDrop)));
        Assert.Equal((0, 0), await CountAsync(book, AlertRules.Of(SignalKind.PaymentLate)));
    }

    private static async Task<(int Raised, int NotReal)> CountAsync(TeamBook book, string rule) =>
        await book.Look().GetNoiseAsync(rule, Token) is var noise ? (noise.Raised, noise.NotReal) : default;

    private static async Task<TeamBook> StartAsync(IEnumerable<Member>? team = null)
    {
        var book = await TeamBook.StartAsync(team ?? TeamBook.Team, [new KnownAccount("Acme", Tier: 1) { Owner = TeamBook.Dana }]);
        await book.AlertsHereAsync();
        return book;
    }

    private static async Task<OutboundMessage> RaiseAsync(TeamBook book, string typed) => Assert.Single(await book.SayAsync(typed), message => message.Conversation == BotDriver.Channel);

    private static async Task<IReadOnlyList<OutboundMessage>> DismissAsync(TeamBook book, string typed) => await book.PressAsync(await RaiseAsync(book, typed), NotReal, TeamBook.Kim);

    private static bool IsAsked(OutboundMessage message) => TeamBook.TextOf(message).Contains("were not real", StringComparison.Ordinal);
}
