using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Authentication;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Authentication;

public sealed class ActivityTokenCheckTests
{
    private static readonly ConnectorToken Token = new()
    {
        AppId = "app",
        Endorsements = ["msteams", "webchat"],
        Issuer = "issuer",
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
    };

    [Theory]
    [InlineData("msteams", "https://smba.trafficmanager.net/emea/", BotTokenVerdict.Valid)]
    [InlineData("webchat", "https://smba.trafficmanager.net/emea/", BotTokenVerdict.Valid)]
    [InlineData("msteams", "https://SMBA.trafficmanager.net/EMEA", BotTokenVerdict.Valid)]
    [InlineData("slack", "https://smba.trafficmanager.net/emea/", BotTokenVerdict.ChannelNotEndorsed)]
    [InlineData("MSTEAMS", "https://smba.trafficmanager.net/emea/", BotTokenVerdict.ChannelNotEndorsed)]
    [InlineData("", "https://smba.trafficmanager.net/emea/", BotTokenVerdict.ChannelNotEndorsed)]
    [InlineData(null, "https://smba.trafficmanager.net/emea/", BotTokenVerdict.ChannelNotEndorsed)]
    [InlineData("msteams", "https://smba.trafficmanager.net/emea//", BotTokenVerdict.ServiceUrlMismatch)]
    [InlineData("msteams", "https://smba.trafficmanager.net/amer/", BotTokenVerdict.ServiceUrlMismatch)]
    [InlineData("msteams", "https://smba.trafficmanager.net.evil.example/emea/", BotTokenVerdict.ServiceUrlMismatch)]
    [InlineData("msteams", "http://smba.trafficmanager.net/emea/", BotTokenVerdict.ServiceUrlMismatch)]
    [InlineData("msteams", "", BotTokenVerdict.ServiceUrlMismatch)]
    [InlineData("msteams", null, BotTokenVerdict.ServiceUrlMismatch)]
    public void T28_channel_and_service_address_tie_the_activity_to_its_token(string? channelId, string? serviceUrl, BotTokenVerdict verdict) =>
        Assert.Equal(verdict, ActivityTokenCheck.Verify(Token, Message(channelId, serviceUrl)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void T28_a_token_without_service_address_brings_nothing(string? serviceUrl) =>
        Assert.Equal(BotTokenVerdict.ServiceUrlMissing, ActivityTokenCheck.Verify(Token with { ServiceUrl = serviceUrl }, Message("msteams", serviceUrl)));

    [Fact]
    public void T28_a_lone_slash_is_no_service_address() =>
        Assert.Equal(BotTokenVerdict.ServiceUrlMismatch, ActivityTokenCheck.Verify(Token, Message("msteams", "/")));

    [Fact]
    public void An_emulators_token_has_no_ties() =>
        Assert.Equal(BotTokenVerdict.Valid, ActivityTokenCheck.Verify(new ConnectorToken { AppId = "app", Issuer = "x", IsEmulator = true }, Message("emulator", "http://localhost:1")));

    private static Activity Message(string? channelId, string? serviceUrl) => new() { Type = ActivityTypes.Message, ChannelId = channelId, ServiceUrl = serviceUrl };
}
