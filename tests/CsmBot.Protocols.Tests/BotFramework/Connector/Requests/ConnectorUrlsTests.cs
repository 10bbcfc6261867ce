using CsmBot.Protocols.BotFramework.Connector.Requests;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Requests;

public sealed class ConnectorUrlsTests
{
    private static readonly Uri Service = new("https://smba.trafficmanager.net/amer/");

    [Theory]
    [InlineData("https://h/amer/")]
    [InlineData("https://h/amer")]
    [InlineData("https://h/amer//")]
    public void A_slash_at_the_end_makes_no_difference(string service) =>
        Assert.Equal("https://h/amer/v3/conversations", ConnectorUrls.Conversations(new Uri(service)).AbsoluteUri);

    [Theory]
    [InlineData("19:a@thread.tacv2;messageid=17", "19%3Aa%40thread.tacv2%3Bmessageid%3D17")]
    [InlineData("a:1/../x?y#z%2F", "a%3A1%2F..%2Fx%3Fy%23z%252F")]
    [InlineData("29:1 ü", "29%3A1%20%C3%BC")]
    public void An_id_is_one_segment_whatever_it_holds(string id, string segment)
    {
        Assert.Equal($"https://smba.trafficmanager.net/amer/v3/conversations/{segment}/activities", ConnectorUrls.Activities(Service, id).AbsoluteUri);
        Assert.Equal($"https://smba.trafficmanager.net/amer/v3/conversations/c/activities/{segment}", ConnectorUrls.Activity(Service, "c", id).AbsoluteUri);
        Assert.Equal($"https://smba.trafficmanager.net/amer/v3/conversations/c/members/{segment}", ConnectorUrls.Member(Service, "c", id).AbsoluteUri);
        Assert.Equal($"https://smba.trafficmanager.net/amer/v3/teams/{segment}/conversations", ConnectorUrls.TeamChannels(Service, id).AbsoluteUri);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData(" ")]
    public void An_id_that_would_be_a_step_in_the_path_is_refused(string id)
    {
        Assert.Throws<ArgumentException>(() => ConnectorUrls.Activities(Service, id));
        Assert.Throws<ArgumentException>(() => ConnectorUrls.Activity(Service, "c", id));
    }

    [Fact]
    public void A_continuation_token_is_escaped()
    {
        Assert.Equal("?pageSize=50", ConnectorUrls.PagedMembers(Service, "c", 50, null).Query);
        Assert.Equal("?pageSize=50&continuationToken=a%2Bb%2F%26c%3D%3D", ConnectorUrls.PagedMembers(Service, "c", 50, "a+b/&c==").Query);
    }
}
