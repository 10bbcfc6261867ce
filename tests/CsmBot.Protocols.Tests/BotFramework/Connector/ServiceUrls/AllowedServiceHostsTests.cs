using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.ServiceUrls;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.ServiceUrls;

public sealed class AllowedServiceHostsTests
{
    private static readonly AllowedServiceHosts Public = new(ConnectorCloud.Public, [], allowLoopback: false);
    private static readonly AllowedServiceHosts Government = new(ConnectorCloud.Government, [], allowLoopback: false);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net/amer/6f1c2a4e-9b7d-4c3a-8e55-0d2b7f4a9c11/")]
    [InlineData("https://SMBA.TrafficManager.NET/emea")]
    [InlineData("https://smba.trafficmanager.net:443/emea")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://botframework.com/")]
    public void The_service_is_allowed(string address) => Assert.Equal(ServiceUrlVerdict.Allowed, Public.Check(new Uri(address)));

    [Theory]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://x.smba.trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.com/")]
    [InlineData("https://smba.trafficmanager.net.evil.com/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://teams.microsoft.com.evil.com/")]
    [InlineData("https://evil.com/smba.trafficmanager.net/")]
    [InlineData("https://bоtframework.com/")] // a Cyrillic letter
    [InlineData("https://ｂotframework.com/")] // a full-width letter
    [InlineData("https://xn--btframework-mlb.com/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://botframework.azure.us/")]
    public void Other_hosts_are_not(string address) => Assert.Equal(ServiceUrlVerdict.HostNotListed, Public.Check(new Uri(address)));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/teams/", ServiceUrlVerdict.NotHttps)]
    [InlineData("http://127.0.0.1:9100/", ServiceUrlVerdict.NotHttps)]
    [InlineData("ftp://smba.trafficmanager.net/", ServiceUrlVerdict.NotHttps)]
    [InlineData("https://smba.trafficmanager.net:8443/", ServiceUrlVerdict.UnexpectedPort)]
    [InlineData("https://x.botframework.com:444/", ServiceUrlVerdict.UnexpectedPort)]
    [InlineData("https://user@smba.trafficmanager.net/", ServiceUrlVerdict.UnexpectedParts)]
    [InlineData("https://smba.trafficmanager.net@evil.com/", ServiceUrlVerdict.UnexpectedParts)]
    [InlineData("https://smba.trafficmanager.net/?x=1", ServiceUrlVerdict.UnexpectedParts)]
    [InlineData("https://smba.trafficmanager.net/#x", ServiceUrlVerdict.UnexpectedParts)]
    public void An_allowed_host_in_an_odd_address_is_not(string address, ServiceUrlVerdict verdict) => Assert.Equal(verdict, Public.Check(new Uri(address)));

    [Fact]
    public void No_address_and_a_relative_one_are_not()
    {
        Assert.Equal(ServiceUrlVerdict.NotAbsolute, Public.Check(null));
        Assert.Equal(ServiceUrlVerdict.NotAbsolute, Public.Check(new Uri("/v3/conversations", UriKind.Relative)));
        Assert.False(Public.IsAllowed(null));
    }

    [Fact]
    public void The_government_cloud_has_a_domain_of_its_own() => Assert.True(Government.IsAllowed(new Uri("https://europe.botframework.azure.us/")));

    [Theory]
    [InlineData("http://127.0.0.1:9100/", true)]
    [InlineData("http://localhost:9100/_connector", true)]
    [InlineData("https://[::1]:9100/", true)]
    [InlineData("http://127.0.0.1.evil.com/", false)]
    [InlineData("http://user@127.0.0.1/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Loopback_is_allowed_where_it_is_switched_on(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, new AllowedServiceHosts(ConnectorCloud.Public, [], allowLoopback: true).IsAllowed(new Uri(address)));

    [Theory]
    [InlineData("https://bots.example.com/", true)]
    [InlineData("https://BOTS.example.com/", true)]
    [InlineData("https://proxy.example.com:8443/x", true)]
    [InlineData("https://proxy.example.com/", false)]
    [InlineData("https://bots.example.com:8443/", false)]
    [InlineData("https://x.bots.example.com/", false)]
    [InlineData("http://bots.example.com/", false)]
    public void A_configured_host_is_allowed_exactly(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, new AllowedServiceHosts(ConnectorCloud.Public, ["bots.example.com", "proxy.example.com:8443"], allowLoopback: false).IsAllowed(new Uri(address)));

    [Theory]
    [InlineData("")]
    [InlineData("*.example.com")]
    [InlineData("https://example.com")]
    [InlineData("example.com/path")]
    [InlineData("user@example.com")]
    [InlineData("10.0.0.1")]
    [InlineData("exämple.com")]
    public void A_configured_host_that_is_no_host_name_is_refused(string host) =>
        Assert.Throws<ArgumentException>(() => new AllowedServiceHosts(ConnectorCloud.Public, [host], allowLoopback: false));
}
