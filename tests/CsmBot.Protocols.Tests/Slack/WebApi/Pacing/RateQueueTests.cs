using CsmBot.Protocols.Slack.WebApi.Pacing;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.WebApi.Pacing;

public sealed class RateQueueTests
{
    private static readonly RateLimit TwoInTen = new(2, TimeSpan.FromSeconds(10));
    private static readonly TimeSpan Forever = TimeSpan.FromHours(1);

    [Fact]
    public void Moments_fill_every_stretch_of_the_period_and_no_more()
    {
        var queue = new RateQueue();

        var waits = Enumerable.Range(0, 6).Select(_ => Take(queue, TwoInTen, at: 0)).ToList();

        Assert.Equal([0, 0, 10, 10, 20, 20], waits);
    }

    [Theory]
    [InlineData(9.9, 0.1)]
    [InlineData(10, 0)]
    [InlineData(11, 0)]
    public void A_place_is_free_when_the_one_before_is_a_period_old(double at, double wait)
    {
        var queue = new RateQueue();
        Take(queue, TwoInTen, at: 0);
        Take(queue, TwoInTen, at: 5);

        Assert.Equal(wait, Take(queue, TwoInTen, at), 6);
    }

    [Fact]
    public void A_wait_that_is_too_long_takes_no_place()
    {
        var queue = new RateQueue();
        var one = new RateLimit(1, TimeSpan.FromSeconds(10));
        Take(queue, one, at: 0);

        Assert.False(queue.TryTake(one, TimeSpan.Zero, TimeSpan.FromSeconds(9), out var wait));
        Assert.Equal(10, wait.TotalSeconds);
        Assert.Equal(0, Take(queue, one, at: 10));
    }

    [Fact]
    public void A_pause_moves_what_comes_after_it_with_a_limit_or_without()
    {
        var queue = new RateQueue();
        queue.PauseUntil(TimeSpan.FromSeconds(7));
        queue.PauseUntil(TimeSpan.FromSeconds(3));

        Assert.Equal(7, Take(queue, null, at: 0));
        Assert.Equal(4, Take(queue, TwoInTen, at: 3));
        Assert.Equal(0, Take(queue, null, at: 7));
    }

    [Fact]
    public void A_queue_is_idle_when_its_last_moment_and_its_pause_are_past()
    {
        var queue = new RateQueue();
        Take(queue, TwoInTen, at: 0);
        queue.PauseUntil(TimeSpan.FromSeconds(90));

        Assert.False(queue.IsIdleAt(TimeSpan.FromSeconds(89), TimeSpan.FromSeconds(60)));
        Assert.True(queue.IsIdleAt(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(60)));
    }

    private static double Take(RateQueue queue, RateLimit? limit, double at)
    {
        Assert.True(queue.TryTake(limit, TimeSpan.FromSeconds(at), Forever, out var wait));
        return wait.TotalSeconds;
    }
}
