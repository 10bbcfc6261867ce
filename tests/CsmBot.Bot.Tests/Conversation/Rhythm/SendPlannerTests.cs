using System.Globalization;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delivery;
using CsmBot.Domain.People;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>T16, C4: the digests of one moment go out one after another, at the pace of the platform, and the plan for it stands and is shown.</summary>
public sealed class SendPlannerTests
{
    private const int Members = 100;

    /// <summary>Ten a second, eight of which are for what nobody asked for: a hundred take 12.5 s.</summary>
    private static readonly SendRate Rate = new(10, Duration.FromSeconds(1));

    private static readonly WorkspaceId Other = new("other");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T16_Digests_of_one_moment_are_spread_in_the_members_order_and_each_is_in_its_place()
    {
        await using var bot = await StartAsync(Rate);
        var time = new JumpingTimeProvider(BotDriver.Start);
        await SweepUntilDoneAsync(bot, time);

        var sent = await SentAsync(bot);
        Assert.Equal(Enumerable.Range(0, Members).Select(Own), sent.Select(message => message.Conversation));
        var plan = Assert.Single(await bot.Get<ISendPlans>().ReadAsync(BotDriver.Workspace, Token));
        Assert.Equal((Members, BotDriver.Start, Duration.FromSeconds(12.5)), (plan.Count, plan.From, plan.Over));
        Assert.All(sent.Index(), pair => Assert.Equal(plan.SlotOf(pair.Index), SentAt(pair.Item)));
    }

    [Fact]
    public async Task T16_A_clock_that_was_away_catches_up_at_the_platforms_pace_and_not_at_once()
    {
        await using var bot = await StartAsync(Rate);
        var time = new JumpingTimeProvider(BotDriver.Start);
        await SweepAsync(bot, time);
        var before = (await SentAsync(bot)).Count;
        time.Advance(Duration.FromMinutes(1));
        await SweepAsync(bot, time);

        var late = (await SentAsync(bot)).Skip(before).Select(SentAt).ToList();
        Assert.InRange(before, 40, 41);
        Assert.Equal(51, late.Count);
        Assert.All(late.Zip(late.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Rate.Between));
    }

    [Fact]
    public async Task T16_The_plan_stands_for_whoever_goes_on_with_it()
    {
        await using var bot = await StartAsync(Rate);
        var time = new JumpingTimeProvider(BotDriver.Start);
        await SweepAsync(bot, time);
        var first = await bot.Get<ISendPlans>().ReadAsync(BotDriver.Workspace, Token);
        var other = SendPlan.For("digest", BotDriver.Start, 7, new SendRate(1, Duration.FromMinutes(1)), BotDriver.Start, busyUntil: null)!;
        Assert.Equal(first[0], await bot.Get<ISendPlans>().KeepAsync(BotDriver.Workspace, other, Token));
        await SweepUntilDoneAsync(bot, time);

        Assert.All((await SentAsync(bot)).Index(), pair => Assert.Equal(first[0].SlotOf(pair.Index), SentAt(pair.Item)));
    }

    [Fact]
    public async Task Two_organisations_do_not_wait_for_each_other()
    {
        await using var bot = await StartAsync(Rate);
        await PlanAllAsync(bot, Other);
        await SweepUntilDoneAsync(bot, new JumpingTimeProvider(BotDriver.Start));

        foreach (var sent in (await SentAsync(bot)).GroupBy(message => message.Workspace))
        {
            var plan = Assert.Single(await bot.Get<ISendPlans>().ReadAsync(sent.Key, Token));
            Assert.All(sent.Index(), pair => Assert.Equal(plan.SlotOf(pair.Index), SentAt(pair.Item)));
        }
    }

    [Fact]
    public async Task Where_the_platform_has_no_limit_all_go_out_at_once_and_there_is_no_plan()
    {
        await using var bot = await StartAsync(rate: null);
        var time = new JumpingTimeProvider(BotDriver.Start);
        await SweepAsync(bot, time);

        Assert.Equal(BotDriver.Start, time.Now);
        Assert.Equal(Members, (await SentAsync(bot)).Count);
        Assert.Empty(await bot.Get<ISendPlans>().ReadAsync(BotDriver.Workspace, Token));
    }

    [Fact]
    public async Task What_else_is_due_does_not_wait_for_the_digests()
    {
        await using var bot = await StartAsync(Rate);
        await SaveAsync(bot, session => session.Save(new WakeUp("unknown", "risk", BotDriver.Start, Person(0))));
        await SweepAsync(bot, new JumpingTimeProvider(BotDriver.Start));
        Assert.DoesNotContain(await bot.Get<IWakeUps>().ReadDueAsync(BotDriver.Start, Token).ToListAsync(Token), due => due.WakeUp.Kind == "unknown");
    }

    [Fact]
    public async Task T16_The_plan_of_the_next_day_is_shown_to_whoever_leads_and_to_nobody_else()
    {
        await using var bot = await StartAsync(Rate);
        await SaveAsync(bot, session =>
        {
            session.Save(new Member { Id = BotDriver.Dana, Name = "Dana Reyes", Role = MemberRole.HeadCoach, DigestOff = true });
            session.Save(new Member { Id = new MemberId("kim"), Name = "Kim", DigestOff = true });
        });
        bot.Time.Advance(-Duration.FromHours(1));

        var shown = BotDriver.TextOf(Assert.Single(await bot.SayAsync("digest plan", Token)).Card);
        Assert.Contains("100 digests are due within a day", shown, StringComparison.Ordinal);
        Assert.Contains("100, over 12 s, the last at 15:00:12", shown, StringComparison.Ordinal);
        Assert.Contains("Up to 480 in one moment fit into a minute", shown, StringComparison.Ordinal);
        Assert.Contains("The head coach sees", BotDriver.TextOf(Assert.Single(await bot.SayAsync("digest plan", Token, new MemberId("kim"))).Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T16_It_says_when_the_platforms_limit_breaks_the_minute_and_what_was_spread_lately()
    {
        await using var bot = await StartAsync(new SendRate(60, Duration.FromMinutes(1)));
        await bot.Get<ISendPlans>().KeepAsync(
            BotDriver.Workspace, SendPlan.For("digest", BotDriver.Start - Duration.FromDays(1), 90, Rate, BotDriver.Start - Duration.FromDays(1), busyUntil: null)!, Token);
        bot.Time.Advance(-Duration.FromHours(1));

        var shown = BotDriver.TextOf(Assert.Single(await bot.SayAsync("digest plan", Token)).Card);
        Assert.Contains("More than 48 in one moment do not fit into a minute", shown, StringComparison.Ordinal);
        Assert.Contains("100, over 125 s", shown, StringComparison.Ordinal);
        Assert.Contains("Spread lately:", shown, StringComparison.Ordinal);
        Assert.Contains("90, over 11 s", shown, StringComparison.Ordinal);
    }

    private static async Task<BotDriver> StartAsync(SendRate? rate)
    {
        var bot = await BotDriver.StartAsync(Token, services => services.AddSingleton<IChannelSender>(new PacedSender(rate)));
        await PlanAllAsync(bot, BotDriver.Workspace);
        await bot.Get<TurnDispatcher>().StartAsync(Token);
        return bot;
    }

    private static async Task PlanAllAsync(BotDriver bot, WorkspaceId workspace)
    {
        foreach (var some in Enumerable.Range(0, Members).Chunk(20))
        {
            await SaveAsync(bot, session => Array.ForEach(some, number => Plan(session, Person(number), Own(number))), workspace);
        }
    }

    private static void Plan(IWorkspaceSession session, MemberId person, ConversationId own)
    {
        session.Save(new Member { Id = person, Name = person.Value });
        session.Save(person, new Place(own, "test"));
        session.Save(new DayPlan(person, BotDriver.Start));
        session.Save(new WakeUp("digest", person.Value, BotDriver.Start, person));
    }

    private static async Task SaveAsync(BotDriver bot, Action<IWorkspaceSession> write, WorkspaceId? workspace = null)
    {
        var session = bot.Store.Open(bot.TurnOf(new EventInput("write")) with { Workspace = workspace ?? BotDriver.Workspace }, fromInbox: false);
        write(session);
        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(Token));
    }

    private static async Task SweepUntilDoneAsync(BotDriver bot, JumpingTimeProvider time)
    {
        for (var sweeps = 0; await bot.Get<IWakeUps>().ReadDueAsync(BotDriver.Start, Token).AnyAsync(Token); sweeps++)
        {
            Assert.True(sweeps < 10);
            await SweepAsync(bot, time);
        }
    }

    private static async Task SweepAsync(BotDriver bot, JumpingTimeProvider time)
    {
        await new WakeUpSweep(bot.Get<IWakeUps>(), bot.Get<TurnIntake>(), bot.Get<SendPlanner>(), time).RunAsync(Token);
        while (bot.Get<TurnIntake>().Depth > 0)
        {
            await Task.Delay(2, Token);
        }
    }

    private static async Task<IReadOnlyList<OutboundMessage>> SentAsync(BotDriver bot) =>
        await bot.Get<IOutbox>().ReadWaitingAsync(Token).OrderBy(SentAt).ToListAsync(Token);

    /// <summary>When its turn was begun.</summary>
    private static Instant SentAt(OutboundMessage message) => Instant.FromUnixTimeTicks(long.Parse(message.Key.AsSpan(0, 19), CultureInfo.InvariantCulture));

    private static MemberId Person(int number) => new(string.Create(CultureInfo.InvariantCulture, $"member-{number:D3}"));

    private static ConversationId Own(int number) => new($"with-{Person(number)}");

    private sealed class PacedSender(SendRate? rate) : IChannelSender
    {
        string IChannelSender.Channel => "test";

        SendRate? IChannelSender.Rate => rate;

        public Task<string?> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public void Recorded(OutboundMessage message)
        {
            // Nothing is sent here: the deliverer is not started.
        }
    }
}
