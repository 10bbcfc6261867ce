using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation;

/// <summary>Guests and strangers see no work and no accounts (T25).</summary>
public sealed class GuestTests
{
    private static readonly MemberId Gil = new("gil");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("today")]
    [InlineData("find acme")]
    [InlineData("task T-1")]
    [InlineData("triage churn threat at Acme")]
    [InlineData("help")]
    public async Task T25_A_guest_is_refused_whatever_they_type(string typed)
    {
        var roster = new ListedRoster { [Gil] = new RosterEntry("Gil Vance", "gil@elsewhere.example", IsGuest: true) };
        await using var bot = await StartAsync(roster);
        await bot.SayAsync("triage churn threat at Acme", Token);
        var answer = Assert.Single(await bot.SayAsync(typed, Token, Gil));
        Assert.Contains("You are a guest here", BotDriver.TextOf(answer.Card), StringComparison.Ordinal);
        Assert.Null(await bot.FindTaskAsync(2, Token));
    }

    [Fact]
    public async Task T25_A_guest_may_press_nothing_and_a_stranger_counts_as_one()
    {
        await using var bot = await StartAsync([]);
        var card = Assert.Single(await bot.SayAsync("triage churn threat at Acme", Token));
        var refused = Assert.Single(await bot.PressAsync(card, TaskActions.Complete, Token, actor: Gil));
        Assert.Contains("You are a guest here", BotDriver.TextOf(refused.Card), StringComparison.Ordinal);
        Assert.True((await bot.FindTaskAsync(1, Token))!.IsOpen);
    }

    [Fact]
    public async Task The_roster_is_asked_once_for_a_member_and_each_time_for_a_guest()
    {
        var roster = new ListedRoster { [Gil] = new RosterEntry("Gil", null, IsGuest: true) };
        await using var bot = await StartAsync(roster);
        await bot.SayAsync("today", Token);
        await bot.SayAsync("today", Token);
        Assert.Equal(1, roster.Asked[BotDriver.Dana]);

        await bot.SayAsync("today", Token, Gil);
        roster[Gil] = new RosterEntry("Gil Vance", "gil@here.example", IsGuest: false);
        Assert.DoesNotContain("guest", BotDriver.TextOf(Assert.Single(await bot.SayAsync("today", Token, Gil)).Card), StringComparison.Ordinal);
        await bot.SayAsync("today", Token, Gil);
        Assert.Equal(2, roster.Asked[Gil]);
        var member = await bot.Open().FindMemberAsync(Gil, Token);
        Assert.Equal(("Gil Vance", "gil@here.example", MemberRole.Csm), (member!.Name, member.Email, member.Role));
    }

    [Fact]
    public async Task A_roster_that_cannot_be_asked_leaves_the_turn_undone_and_the_person_unserved()
    {
        await using var bot = await StartAsync(new ListedRoster { IsDown = true });
        await Assert.ThrowsAsync<DeliveryPostponedException>(() => bot.SayAsync("triage churn threat at Acme", Token, Gil));
        Assert.Null(await bot.FindTaskAsync(1, Token));
    }

    private static Task<BotDriver> StartAsync(ListedRoster roster)
    {
        roster.TryAdd(BotDriver.Dana, new RosterEntry("Dana Reyes", "dana@here.example", IsGuest: false));
        return BotDriver.StartAsync(Token, services => services.AddSingleton<IRoster>(roster));
    }

    private sealed class ListedRoster : Dictionary<MemberId, RosterEntry>, IRoster
    {
        public Dictionary<MemberId, int> Asked { get; } = [];

        public bool IsDown { get; init; }

        public string Channel => "test";

        public Task<RosterEntry?> FindAsync(Turn turn, CancellationToken cancellationToken)
        {
            Asked[turn.Actor] = Asked.GetValueOrDefault(turn.Actor) + 1;
            return IsDown
                ? throw new DeliveryPostponedException("down", null, null)
                : Task.FromResult(this.GetValueOrDefault(turn.Actor));
        }
    }
}
