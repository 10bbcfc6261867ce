using CsmBot.Protocols.Slack.SocketMode;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.SocketMode;

public sealed class SeenEnvelopesTests
{
    [Fact]
    public async Task One_is_new_then_under_way_then_acknowledged()
    {
        var seen = new SeenEnvelopes();

        Assert.True(seen.TryBegin("a", out _));
        Assert.False(seen.TryBegin("a", out var outcome));
        Assert.False(outcome.IsCompleted);
        seen.End("a", isAcknowledged: true);

        Assert.True(await outcome);
        Assert.False(seen.TryBegin("a", out var later));
        Assert.True(await later);
    }

    [Fact]
    public async Task One_that_was_not_acknowledged_is_new_again()
    {
        var seen = new SeenEnvelopes();
        seen.TryBegin("a", out _);
        seen.TryBegin("a", out var outcome);

        seen.End("a", isAcknowledged: false);

        Assert.False(await outcome!);
        Assert.True(seen.TryBegin("a", out _));
    }

    [Fact]
    public void The_oldest_are_forgotten_and_nobody_waits_for_them()
    {
        var seen = new SeenEnvelopes();
        seen.TryBegin("0", out _);
        seen.TryBegin("0", out var oldest);
        for (var number = 1; number <= SeenEnvelopes.Capacity; number++)
        {
            seen.TryBegin($"{number}", out _);
        }

        Assert.True(oldest!.IsCompleted);
        Assert.False(seen.TryBegin("1", out _));
        Assert.True(seen.TryBegin("0", out _));
    }
}
