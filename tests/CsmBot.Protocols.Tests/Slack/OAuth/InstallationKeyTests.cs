using CsmBot.Protocols.Slack.OAuth;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.OAuth;

public sealed class InstallationKeyTests
{
    [Theory]
    [InlineData(false, null, "T1", "team:T1")]
    [InlineData(false, "E1", "T1", "team:T1")]
    [InlineData(true, "E1", null, "enterprise:E1")]
    [InlineData(true, "E1", "T1", "enterprise:E1")]
    [InlineData(true, null, "T1", null)]
    [InlineData(false, "E1", null, null)]
    [InlineData(false, "E1", "", null)]
    public void The_flag_decides_what_it_is_of(bool flag, string? enterprise, string? team, string? expected) =>
        Assert.Equal(expected, InstallationKey.Of(flag, enterprise, team)?.ToString());
}
