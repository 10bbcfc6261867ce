using CsmBot.Protocols.Slack.WebApi.Pacing;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.WebApi.Pacing;

public sealed class TurnsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_at_a_time_in_the_order_of_asking_and_nothing_is_left_behind()
    {
        var turns = new Turns();
        var first = await turns.TakeAsync("a", Cancellation);
        var second = turns.TakeAsync("a", Cancellation).AsTask();
        var third = turns.TakeAsync("a", Cancellation).AsTask();
        Assert.False(second.IsCompleted);

        first.Dispose();
        (await second).Dispose();
        (await third).Dispose();

        Assert.Equal(0, turns.Count);
    }

    [Fact]
    public async Task Other_keys_do_not_wait()
    {
        var turns = new Turns();

        using var first = await turns.TakeAsync("a", Cancellation);
        using var second = await turns.TakeAsync("b", Cancellation);

        Assert.Equal(2, turns.Count);
    }

    [Fact]
    public async Task Who_gives_up_lets_those_behind_move_forward()
    {
        var turns = new Turns();
        using var source = new CancellationTokenSource();
        var first = await turns.TakeAsync("a", Cancellation);
        var second = turns.TakeAsync("a", source.Token).AsTask();
        var third = turns.TakeAsync("a", Cancellation).AsTask();

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        first.Dispose();
        (await third).Dispose();

        Assert.Equal(0, turns.Count);
    }
}
