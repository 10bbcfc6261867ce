using CsmBot.Conversation.Ports;
using CsmBot.Host.Health;
using CsmBot.Host.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Xunit;

namespace CsmBot.Host.Tests.Health;

public sealed class WaitingWorkTests
{
    private static readonly HealthOptions Options = new() { DegradedAfterSeconds = 60, DegradedFromDepth = 10 };

    [Theory]
    [InlineData(0, 0, HealthStatus.Healthy, "no turns wait")]
    [InlineData(3, 59, HealthStatus.Healthy, "3 turns wait")]
    [InlineData(3, 60, HealthStatus.Degraded, "3 turns wait, the oldest for 60 s")]
    [InlineData(9, 0, HealthStatus.Healthy, "9 turns wait")]
    [InlineData(10, 0, HealthStatus.Degraded, "10 turns or more wait")]
    public void Depth_and_age_decide(int count, int oldest, HealthStatus status, string words)
    {
        var result = WaitingWork.Judge(count, oldest, "turns", Options);

        Assert.Equal(status, result.Status);
        Assert.Equal(words, result.Description);
    }

    [Fact]
    public async Task Storage_out_of_reach_is_unhealthy_in_words()
    {
        var result = await WaitingWork.JudgeAsync(Failing(), "turns", Options, TimeProvider.System, CancellationToken.None);

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains("out of reach", result.Description, StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<Instant> Failing()
    {
        await Task.Yield();
        if (Options.DegradedFromDepth > 0)
        {
            throw new StorageUnavailableException("down", null);
        }

        yield break;
    }
}
