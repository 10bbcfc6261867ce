using System.Collections.Concurrent;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Turns;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Turns;

public sealed class FairQueuesTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly SteppedTimeProvider _clock = new(BotDriver.Start.ToDateTimeOffset());
    private readonly ConcurrentQueue<string> _done = new();
    private readonly ChangeSignal _changes = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_take_turns_and_each_keeps_its_order()
    {
        var queues = new FairQueues<string>(workers: 1, capacity: 100, WorkAsync, _clock);
        foreach (var item in new[] { "a1", "a2", "a3", "b1", "b2", "c1" })
        {
            await queues.EnqueueAsync(item[..1], item, Token);
        }

        _ = queues.RunAsync(Token);
        await DoneAsync(6);
        Assert.Equal(["a1", "b1", "c1", "a2", "b2", "a3"], _done);
    }

    [Fact]
    public async Task Items_of_one_key_are_never_worked_on_at_the_same_time()
    {
        var (now, most) = (0, 0);
        var queues = new FairQueues<string>(
            workers: 8,
            capacity: 1000,
            async (item, token) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                await Task.Yield();
                Interlocked.Decrement(ref now);
                return await WorkAsync(item, token);
            },
            _clock);
        _ = queues.RunAsync(Token);
        var expected = Enumerable.Range(0, 300).Select(number => $"{number}").ToList();
        foreach (var item in expected)
        {
            await queues.EnqueueAsync("a", item, Token);
        }

        await DoneAsync(300);
        Assert.Equal(1, most);
        Assert.Equal(expected, _done);
    }

    [Fact]
    public async Task A_key_that_rests_holds_up_no_other_and_goes_on_with_what_was_left()
    {
        var queues = new FairQueues<string>(
            workers: 1,
            capacity: 100,
            async (item, token) => item == "a1" ? new Later<string>("a1 again", Pause) : await WorkAsync(item, token),
            _clock);
        foreach (var item in new[] { "a1", "a2", "b1", "b2" })
        {
            await queues.EnqueueAsync(item[..1], item, Token);
        }

        _ = queues.RunAsync(Token);
        await DoneAsync(2);
        await _clock.WaitForTimerAsync(Pause, Token);
        Assert.Equal(["b1", "b2"], _done);
        Assert.Equal(2, queues.Depth);

        _clock.Advance(Pause);
        await DoneAsync(4);
        Assert.Equal(["b1", "b2", "a1 again", "a2"], _done);
    }

    [Fact]
    public async Task What_is_too_much_waits_outside()
    {
        var release = new TaskCompletionSource();
        var queues = new FairQueues<string>(
            workers: 1,
            capacity: 2,
            async (item, token) =>
            {
                await release.Task.WaitAsync(token);
                return await WorkAsync(item, token);
            },
            _clock);
        _ = queues.RunAsync(Token);
        await queues.EnqueueAsync("a", "a1", Token);
        await queues.EnqueueAsync("b", "b1", Token);
        var third = queues.EnqueueAsync("c", "c1", Token).AsTask();
        Assert.False(third.IsCompleted);
        Assert.Equal(3, queues.Depth);

        release.SetResult();
        await third;
        await DoneAsync(3);
    }

    private Task<Later<string>?> WorkAsync(string item, CancellationToken cancellationToken)
    {
        _done.Enqueue(item);
        _changes.Pulse();
        return Task.FromResult<Later<string>?>(null);
    }

    private Task DoneAsync(int count) => _changes.WaitAsync(() => _done.Count == count, Token);
}
