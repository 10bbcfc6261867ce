using CsmBot.Protocols.Slack.SocketMode;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.SocketMode;

public sealed class SeenEnvelopesTests
{
    [Fact]
    public void One_is_new_then_under_way_then_acknowledged()
    {
        var seen = new SeenEnvelopes();

        Assert.Null(seen.Begin("a"));
        Assert.False(seen.Begin("a"));
        seen.End("a", isAcknowledged: true);
        Assert.True(seen.Begin("a"));
    }

    [Fact]
    public void One_that_was_not_acknowledged_is_new_again()
    {
        var seen = new SeenEnvelopes();
        seen.Begin("a");

        seen.End("a", isAcknowledged: false);

        Assert.Null(seen.Begin("a"));
    }

    [Fact]
    public void The_oldest_are_forgotten()
    {
        var seen = new SeenEnvelopes();
        for (var number = 0; number <= SeenEnvelopes.Capacity; number++)
        {
            seen.Begin($"{number}");
        }

        Assert.False(seen.Begin("1"));
        Assert.Null(seen.Begin("0"));
    }
}
