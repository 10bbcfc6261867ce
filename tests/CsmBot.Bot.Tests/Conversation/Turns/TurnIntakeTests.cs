using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Turns;

/// <summary>What is acknowledged is done or stored, whichever comes first, and happens once.</summary>
public sealed class TurnIntakeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);
    private static readonly TextInput Words = new("triage churn threat at Acme");

    private readonly SteppedTimeProvider _clock = new(BotDriver.Start.ToDateTimeOffset());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_that_is_done_at_once_is_acknowledged_as_done_and_never_stored_before()
    {
        await using var bot = await StartAsync(new HeldRoster(Task.CompletedTask));
        Assert.True(await IntakeOf(bot).AcceptAsync(bot.TurnOf(Words), Token));
        Assert.NotNull(await bot.FindTaskAsync(1, Token));
        Assert.Empty(await WaitingAsync(bot));
    }

    [Fact]
    public async Task A_turn_that_takes_longer_is_stored_before_it_is_acknowledged_and_taken_out_when_it_is_done()
    {
        var release = new TaskCompletionSource();
        await using var bot = await StartAsync(new HeldRoster(release.Task));
        var turn = bot.TurnOf(Words);
        var accepting = IntakeOf(bot).AcceptAsync(turn, Token);
        await _clock.WaitForTimerAsync(Patience, Token);
        Assert.False(accepting.IsCompleted);
        Assert.Empty(await WaitingAsync(bot));

        _clock.Advance(Patience);
        Assert.True(await accepting);
        Assert.Equal(turn.Id, Assert.Single(await WaitingAsync(bot)).Id);

        release.SetResult();
        await UntilAsync(async () => await bot.FindTaskAsync(1, Token) is not null && await WaitingAsync(bot) is []);
    }

    [Fact]
    public async Task A_turn_that_arrives_again_while_it_runs_is_not_new_and_happens_once()
    {
        var release = new TaskCompletionSource();
        await using var bot = await StartAsync(new HeldRoster(release.Task));
        var turn = bot.TurnOf(Words);
        var both = Task.WhenAll(IntakeOf(bot).AcceptAsync(turn, Token), IntakeOf(bot).AcceptAsync(turn, Token));
        await _clock.WaitForTimerAsync(Patience, Token);
        release.SetResult();
        var isNew = await both;
        Assert.Equal([true, false], isNew);
        Assert.False(await IntakeOf(bot).AcceptAsync(turn, Token));
        Assert.Null(await bot.FindTaskAsync(2, Token));
    }

    [Fact]
    public async Task A_turn_that_cannot_be_finished_is_kept_for_the_next_sweep()
    {
        await using var bot = await StartAsync(new HeldRoster(Task.FromException(new HttpRequestException("The roster is away"))));
        Assert.True(await IntakeOf(bot).AcceptAsync(bot.TurnOf(Words), Token));
        Assert.Single(await WaitingAsync(bot));
    }

    [Fact]
    public async Task A_turn_nobody_can_run_is_kept_when_the_bot_stops_meanwhile()
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var accepting = IntakeOf(bot).AcceptAsync(bot.TurnOf(Words), Token);
        await _clock.WaitForTimerAsync(Patience, Token);
        _clock.Advance(Patience);
        Assert.True(await accepting);
        Assert.Single(await WaitingAsync(bot));
    }

    private static async Task<BotDriver> StartAsync(IRoster roster)
    {
        var bot = await BotDriver.StartAsync(Token, services => services.AddSingleton(roster));
        await bot.Get<TurnDispatcher>().StartAsync(Token);
        return bot;
    }

    private static ValueTask<List<Turn>> WaitingAsync(BotDriver bot) => bot.Get<IInbox>().ReadWaitingAsync(Token).ToListAsync(Token);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Delay(10, Token);
        }
    }

    private TurnIntake IntakeOf(BotDriver bot) => new(bot.Get<IInbox>(), bot.Get<TurnDispatcher>(), _clock);

    /// <summary>A roster that answers when it is let, or not at all.</summary>
    private sealed class HeldRoster(Task release) : IRoster
    {
        public string Channel => "test";

        public async Task<RosterEntry?> FindAsync(Turn turn, CancellationToken cancellationToken)
        {
            await release.WaitAsync(cancellationToken);
            return new RosterEntry(turn.ActorName, null, IsGuest: false);
        }
    }
}
