using CsmBot.Protocols.BotFramework.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Authentication;

public sealed class TokenSettingsTests
{
    [Fact]
    public void The_clouds_are_Microsofts_published_ones()
    {
        Assert.Equal("https://api.botframework.com", BotConnectorCloud.Public.Issuer);
        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", BotConnectorCloud.Public.MetadataAddress.AbsoluteUri);
        Assert.Equal("https://api.botframework.us", BotConnectorCloud.UsGovernment.Issuer);
        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openid-configuration", BotConnectorCloud.UsGovernment.MetadataAddress.AbsoluteUri);
        Assert.Equal(BotConnectorCloud.Public, new BotConnectorOptions().Cloud);
    }

    public static TheoryData<string, Action<BotConnectorOptions>> Wrong => new()
    {
        { "AppId", options => options.AppId = " " },
        { "ClockSkew", options => options.ClockSkew = TimeSpan.FromMinutes(6) },
        { "ClockSkew", options => options.ClockSkew = TimeSpan.FromSeconds(-1) },
        { "MaxTokenLength", options => options.MaxTokenLength = 0 },
        { "BackchannelTimeout", options => options.BackchannelTimeout = TimeSpan.Zero },
        { "metadata address", options => options.Cloud = Cloud("http://login.botframework.com/v1") },
        { "metadata address", options => options.Cloud = Cloud("ftp://127.0.0.1/v1") },
        { "metadata address", options => options.Cloud = new BotConnectorCloud("x", new Uri("/v1", UriKind.Relative)) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_setting_stops_the_host_at_start(string named, Action<BotConnectorOptions> spoil)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var bot = await BotEndpoint.StartAsync(builder => builder.Services.AddAuthentication().AddBotConnector(options =>
            {
                options.AppId = BotEndpoint.AppId;
                spoil(options);
            }));
        });

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/v1")]
    [InlineData("http://localhost:1/v1")]
    [InlineData("https://login.botframework.azure.us/v1")]
    public void This_machine_and_https_are_fetched_from(string address) =>
        new BotConnectorOptions { AppId = "x", Cloud = Cloud(address) }.Validate();

    private static BotConnectorCloud Cloud(string address) => new("x", new Uri(address));
}
