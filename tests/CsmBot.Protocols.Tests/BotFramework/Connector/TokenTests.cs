using System.Net;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.Conversations;
using CsmBot.Protocols.BotFramework.Connector.Errors;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

public sealed class TokenTests
{
    private static readonly OutgoingActivity Hello = OutgoingActivity.Message("Hello");
    private static readonly Uri Service = new("https://smba.trafficmanager.net/teams/");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ConnectorCloud.Public, "https://api.botframework.com/.default")]
    [InlineData(ConnectorCloud.Government, "https://api.botframework.us/.default")]
    public async Task A_token_of_the_cloud_goes_with_every_request_and_is_fetched_once(ConnectorCloud cloud, string scope)
    {
        var credential = new CountingCredential(TimeProvider.System);
        await using var rig = await ConnectorRig.StartAsync(options => options.Cloud = cloud, credential);

        await SendAsync(rig);
        await SendAsync(rig);

        Assert.Equal([scope], credential.Scopes);
        Assert.All(rig.Teams.Requests, request => Assert.Equal("Bearer token-1", request.Authorization));
    }

    [Fact]
    public async Task A_refused_token_is_fetched_anew_and_the_request_repeated_once()
    {
        var credential = new CountingCredential(TimeProvider.System);
        await using var rig = await ConnectorRig.StartAsync(credential: credential);
        await SendAsync(rig);
        rig.Teams.AcceptedToken = "token-2";

        await SendAsync(rig);

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], rig.Teams.Requests.Select(request => request.Authorization));
        Assert.Equal(2, rig.Teams.Conversation(ConnectorRig.Chat).Messages.Count);
    }

    [Fact]
    public async Task A_fresh_token_that_is_refused_too_is_an_error()
    {
        var credential = new CountingCredential(TimeProvider.System);
        await using var rig = await ConnectorRig.StartAsync(credential: credential);
        rig.Teams.AcceptedToken = "another";

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(rig));

        Assert.Equal((401, ConnectorErrorCodes.Unauthorized, 2), (exception.Status, exception.Code, exception.Attempts));
        Assert.Equal(2, credential.Calls);
        Assert.Equal(2, rig.Teams.RequestCount);
    }

    [Fact]
    public async Task Many_requests_with_one_refused_token_fetch_one_new_one()
    {
        var credential = new CountingCredential(TimeProvider.System);
        await using var rig = await ConnectorRig.StartAsync(credential: credential);
        await SendAsync(rig);
        rig.Teams.AcceptedToken = "token-2";
        foreach (var number in Enumerable.Range(0, 20))
        {
            rig.Teams.Conversation($"a:{number}");
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => rig.Client.SendToConversationAsync(rig.Url, $"a:{number}", Hello, Cancellation)));

        Assert.Equal(2, credential.Calls);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        var credential = new CountingCredential(TimeProvider.System) { Fault = new InvalidOperationException("no identity here") };
        await using var rig = await ConnectorRig.StartAsync(credential: credential);

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(rig));

        Assert.Equal((0, ConnectorErrorCodes.TokenUnavailable, 0, false), (exception.Status, exception.Code, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.Same(credential.Fault, exception.InnerException);
        Assert.Equal(0, rig.Teams.RequestCount);
    }

    [Theory]
    [InlineData("https://evil.example.com/")]
    [InlineData("https://evil.trafficmanager.net/teams/")]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("http://127.0.0.1:9100/")]
    public async Task A_foreign_host_is_refused_before_token_and_request(string address)
    {
        var credential = new CountingCredential(TimeProvider.System);
        using var handler = StubHandler.Accepting();
        var client = ConnectorRig.On(handler, options => options.AllowLoopback = false, credential);
        var foreign = new Uri(address);
        Func<Task>[] calls =
        [
            () => client.SendToConversationAsync(foreign, "a:1", Hello, Cancellation),
            () => client.ReplyToActivityAsync(foreign, "a:1", "1", Hello, Cancellation),
            () => client.UpdateActivityAsync(foreign, "a:1", "1", Hello, Cancellation),
            () => client.DeleteActivityAsync(foreign, "a:1", "1", ConnectorRig.Tenant, Cancellation),
            () => client.CreateConversationAsync(foreign, ConversationParameters.Personal("29:1a", "t"), Cancellation),
            () => client.GetConversationMemberAsync(foreign, "a:1", "29:1a", ConnectorRig.Tenant, Cancellation),
            async () => await client.GetConversationPagedMembersAsync(foreign, "a:1", ConnectorRig.Tenant, Cancellation).GetAsyncEnumerator(Cancellation).MoveNextAsync(),
            () => client.GetTeamDetailsAsync(foreign, "19:t", ConnectorRig.Tenant, Cancellation),
            () => client.GetTeamChannelsAsync(foreign, "19:t", ConnectorRig.Tenant, Cancellation),
        ];

        foreach (var call in calls)
        {
            var exception = await Assert.ThrowsAsync<ConnectorException>(call);
            Assert.Equal((0, ConnectorErrorCodes.ServiceUrlNotAllowed, 0), (exception.Status, exception.Code, exception.Attempts));
        }

        Assert.Equal((0, 0), (handler.Count, credential.Calls));
    }

    [Fact]
    public async Task An_allowed_host_gets_the_token()
    {
        using var handler = StubHandler.Accepting();
        var client = ConnectorRig.On(handler, credential: new CountingCredential(TimeProvider.System));

        await client.SendToConversationAsync(Service, "a:1", Hello, Cancellation);

        Assert.Equal("token-1", Assert.Single(handler.Tokens));
        Assert.Equal("https://smba.trafficmanager.net/teams/v3/conversations/a%3A1/activities", Assert.Single(handler.Addresses).AbsoluteUri);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await FakeConnector.StartAsync(Cancellation);
        elsewhere.Conversation(ConnectorRig.Chat);
        await using var rig = await ConnectorRig.StartAsync(credential: new CountingCredential(TimeProvider.System));
        rig.Teams.FailAlways(FakeFault.Redirect(new Uri(elsewhere.ServiceUrl, "v3/conversations/a%3Achat-1/activities")));

        var exception = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(rig));

        Assert.Equal(((int)HttpStatusCode.TemporaryRedirect, 1), (exception.Status, exception.Attempts));
        Assert.Equal(0, elsewhere.RequestCount);
    }

    private static Task<ResourceResponse> SendAsync(ConnectorRig rig) => rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation);
}
