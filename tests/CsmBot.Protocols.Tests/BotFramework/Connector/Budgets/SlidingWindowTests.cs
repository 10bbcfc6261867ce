using CsmBot.Protocols.BotFramework.Connector.Budgets;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Budgets;

public sealed class SlidingWindowTests
{
    // Greedy sending for two hours: as often as the window lets, and no stretch of time may hold too many.
    [Fact]
    public void No_stretch_of_time_holds_more_than_its_limit()
    {
        var window = new SlidingWindow(TeamsRateLimits.ConversationSends);
        var sent = new List<TimeSpan>();
        for (var now = TimeSpan.Zero; now < TimeSpan.FromHours(2); now += window.WaitAt(now))
        {
            window.Take(now);
            sent.Add(now);
        }

        Assert.InRange(sent.Count, 3590, 3600);
        Assert.All(TeamsRateLimits.ConversationSends, limit => Assert.True(Densest(sent, limit.Period) <= limit.Requests, limit.ToString()));
    }

    [Fact]
    public void A_first_burst_goes_out_at_once_and_the_next_one_waits()
    {
        var window = new SlidingWindow(TeamsRateLimits.ConversationSends);
        for (var i = 0; i < 7; i++)
        {
            Assert.Equal(TimeSpan.Zero, window.WaitAt(TimeSpan.Zero));
            window.Take(TimeSpan.Zero);
        }

        Assert.Equal(TimeSpan.FromSeconds(1) + SlidingWindow.Slack, window.WaitAt(TimeSpan.Zero));
        window.Take(TimeSpan.FromSeconds(1.05));
        Assert.Equal(TimeSpan.FromSeconds(1), window.WaitAt(TimeSpan.FromSeconds(1.05)));
    }

    [Fact]
    public void Nothing_is_kept_that_no_longer_counts()
    {
        var window = new SlidingWindow([new RateWindow(2, TimeSpan.FromSeconds(1))]);

        Assert.True(window.IsIdleAt(TimeSpan.Zero));
        window.Take(TimeSpan.Zero);
        Assert.False(window.IsIdleAt(TimeSpan.FromSeconds(1)));
        Assert.True(window.IsIdleAt(TimeSpan.FromSeconds(1.1)));
    }

    private static int Densest(List<TimeSpan> sent, TimeSpan period)
    {
        var densest = 0;
        for (int first = 0, last = 0; last < sent.Count; last++)
        {
            while (sent[last] - sent[first] >= period)
            {
                first++;
            }

            densest = Math.Max(densest, last - first + 1);
        }

        return densest;
    }
}
