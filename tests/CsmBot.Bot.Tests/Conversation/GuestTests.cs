using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
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
    public async Task T25_A_member_who_became_a_guest_is_refused_some_hours_later()
    {
        var roster = new ListedRoster { [Gil] = new RosterEntry("Gil Vance", null, IsGuest: false) };
        await using var bot = await StartAsync(roster);
        await bot.SayAsync("triage churn threat at Acme", Token, Gil);
        roster[Gil] = new RosterEntry("Gil Vance", null, IsGuest: true);
        bot.Time.Advance(Newcomers.Trust - Duration.FromMinutes(1));
        Assert.Contains("Acme", BotDriver.TextOf(Assert.Single(await bot.SayAsync("task T-1", Token, Gil)).Card), StringComparison.Ordinal);
        Assert.Equal(1, roster.Asked[Gil]);

        bot.Time.Advance(Duration.FromMinutes(1));
        for (var i = 0; i < 2; i++)
        {
            Assert.Contains("You are a guest here", BotDriver.TextOf(Assert.Single(await bot.SayAsync("task T-1", Token, Gil)).Card), StringComparison.Ordinal);
        }

        Assert.Equal(3, roster.Asked[Gil]);
        Assert.Equal(MemberRole.Guest, (await bot.Open().FindMemberAsync(Gil, Token))!.Role);
    }

    [Fact]
    public async Task A_member_is_served_while_the_roster_is_away_and_looked_up_again_soon_after()
    {
        var roster = new ListedRoster();
        await using var bot = await StartAsync(roster);
        await bot.SayAsync("triage churn threat at Acme", Token);
        bot.Time.Advance(Newcomers.Trust);
        roster.IsDown = true;
        Assert.Contains("Acme", BotDriver.TextOf(Assert.Single(await bot.SayAsync("task T-1", Token)).Card), StringComparison.Ordinal);
        await bot.SayAsync("today", Token);
        Assert.Equal(2, roster.Asked[BotDriver.Dana]);

        roster.IsDown = false;
        roster[BotDriver.Dana] = new RosterEntry("Dana Reyes", null, IsGuest: true);
        bot.Time.Advance(Newcomers.Reprieve);
        Assert.Contains("You are a guest here", BotDriver.TextOf(Assert.Single(await bot.SayAsync("task T-1", Token)).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_lookup_leaves_what_a_member_set_as_it_is()
    {
        var roster = new ListedRoster();
        await using var bot = await StartAsync(roster);
        await bot.SayAsync("today", Token);
        await bot.SayAsync("me zone Europe/Berlin", Token);
        var before = await bot.Open().FindMemberAsync(BotDriver.Dana, Token);
        bot.Time.Advance(Newcomers.Trust);
        await bot.SayAsync("today", Token);
        Assert.Equal(2, roster.Asked[BotDriver.Dana]);
        Assert.Equivalent(before, await bot.Open().FindMemberAsync(BotDriver.Dana, Token));
    }

    [Fact]
    public async Task A_roster_that_cannot_be_asked_leaves_the_turn_undone_and_the_person_unserved()
    {
        await using var bot = await StartAsync(new ListedRoster { IsDown = true });
        await Assert.ThrowsAsync<TurnPostponedException>(() => bot.SayAsync("triage churn threat at Acme", Token, Gil));
        Assert.Null(await bot.FindTaskAsync(1, Token));
    }

    [Fact]
    public async Task A_roster_that_does_not_answer_puts_the_turn_off_soon_and_is_asked_once_until_it_does()
    {
        var answering = new TaskCompletionSource();
        var roster = new ListedRoster { [Gil] = new RosterEntry("Gil Vance", null, IsGuest: false), Holds = answering.Task };
        await using var bot = await StartAsync(roster);
        var turn = bot.TurnOf(new TextInput("triage churn threat at Acme"), Gil);
        await Assert.ThrowsAsync<TurnPostponedException>(() => bot.RunTurnAsync(turn, Token).WaitAsync(TimeSpan.FromSeconds(10), Token));
        await Assert.ThrowsAsync<TurnPostponedException>(() => bot.RunTurnAsync(turn, Token));
        Assert.Null(await bot.FindTaskAsync(1, Token));

        answering.SetResult();
        Assert.Equal(TurnOutcome.Applied, (await bot.RunTurnAsync(turn, Token)).Outcome);
        Assert.Equal(1, roster.Asked[Gil]);
    }

    [Fact]
    public async Task A_request_that_waits_for_its_turn_hears_that_it_is_under_way_when_the_roster_does_not_answer()
    {
        await using var bot = await StartAsync(new ListedRoster { IsDown = true });
        Assert.Null(await bot.Get<TurnIntake>().RunAsync(bot.TurnOf(new TextInput("today"), Gil), TimeSpan.FromMinutes(1), Token));
        Assert.Single(await bot.Get<IInbox>().ReadWaitingAsync(Token).ToListAsync(Token));
    }

    private static Task<BotDriver> StartAsync(ListedRoster roster)
    {
        roster.TryAdd(BotDriver.Dana, new RosterEntry("Dana Reyes", "dana@here.example", IsGuest: false));
        return BotDriver.StartAsync(Token, services => services.AddSingleton<IRoster>(roster));
    }

    private sealed class ListedRoster : Dictionary<MemberId, RosterEntry>, IRoster
    {
        public Dictionary<MemberId, int> Asked { get; } = [];

        public bool IsDown { get; set; }

        /// <summary>Awaited before each answer.</summary>
        public Task Holds { get; init; } = Task.CompletedTask;

        public string Channel => "test";

        public async Task<RosterEntry?> FindAsync(Turn turn, CancellationToken cancellationToken)
        {
            Asked[turn.Actor] = Asked.GetValueOrDefault(turn.Actor) + 1;
            await Holds.WaitAsync(cancellationToken);
            return IsDown ? throw new HttpRequestException("down") : this.GetValueOrDefault(turn.Actor);
        }
    }
}
