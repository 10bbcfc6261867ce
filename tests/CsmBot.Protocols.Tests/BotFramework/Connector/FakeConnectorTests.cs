using System.Net;
using CsmBot.Protocols.BotFramework.Connector.Errors;
using CsmBot.Protocols.BotFramework.Connector.Outgoing;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

/// <summary>What the fake does beyond its contract: faults, memory, waiting.</summary>
public sealed class FakeConnectorTests
{
    private static readonly OutgoingActivity Hello = OutgoingActivity.Message("Hello");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_fault_comes_before_or_after_the_effect(bool applied, int messages)
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.FailNext(FakeFault.Gateway(502, applied));

        await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation));

        Assert.Equal(messages, rig.Teams.Conversation(ConnectorRig.Chat).Messages.Count);
    }

    [Fact]
    public async Task A_held_request_is_overtaken()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.Conversation("a:other");
        var released = new TaskCompletionSource();
        rig.Teams.FailNext(FakeFault.HoldUntil(released.Task), request => request.ConversationId == ConnectorRig.Chat);

        var held = rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation);
        await rig.Teams.WaitForAsync(teams => teams.Requests.Count == 1, Cancellation);
        var overtaking = await rig.Client.SendToConversationAsync(rig.Url, "a:other", Hello, Cancellation);
        Assert.Empty(rig.Teams.Conversation(ConnectorRig.Chat).Messages);
        released.SetResult();

        Assert.True(string.CompareOrdinal(overtaking.Id, (await held).Id) < 0);
    }

    [Fact]
    public async Task Faults_come_in_their_order_each_as_often_as_asked_until_stopped()
    {
        await using var rig = await ConnectorRig.StartAsync(options => options.MaxAttempts = 1);
        rig.Teams.FailNext(FakeFault.Refuse(403, "First"), times: 2);
        rig.Teams.FailAlways(FakeFault.Refuse(403, "Then"));
        var codes = new List<string?>();

        for (var i = 0; i < 4; i++)
        {
            codes.Add((await Assert.ThrowsAsync<ConnectorException>(() => rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation))).Code);
        }

        Assert.Equal(["First", "First", "Then", "Then"], codes);
        rig.Teams.StopFailing();
        await rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation);
    }

    [Fact]
    public async Task Without_recording_it_checks_and_counts_but_keeps_nothing()
    {
        await using var teams = await FakeConnector.StartAsync(new FakeConnectorOptions { IsRecording = false }, Cancellation);
        teams.Conversation("a:1");
        var client = ConnectorRig.On(new SocketsHttpHandler());

        Assert.NotNull((await client.SendToConversationAsync(teams.ServiceUrl, "a:1", Hello, Cancellation)).Id);
        await Assert.ThrowsAsync<ConnectorException>(() => client.SendToConversationAsync(teams.ServiceUrl, "a:2", Hello, Cancellation));

        Assert.Equal(2, teams.RequestCount);
        Assert.Empty(teams.Requests);
        Assert.Empty(teams.Conversation("a:1").Messages);
    }

    [Fact]
    public async Task Ids_arrive_decoded_and_the_rest_as_it_was_sent()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Teams.Conversation("19:x/y@thread.tacv2;messageid=1");

        await rig.Client.ReplyToActivityAsync(rig.Url, "19:x/y@thread.tacv2;messageid=1", "f:a/b", Hello, Cancellation);

        var request = Assert.Single(rig.Teams.Requests);
        Assert.Equal((FakeOperation.Reply, "19:x/y@thread.tacv2;messageid=1", "f:a/b", 1), (request.Operation, request.ConversationId, request.ActivityId, request.Order));
        Assert.Equal("Hello", request.Text);
    }

    [Fact]
    public async Task It_ends_although_a_request_hangs()
    {
        var rig = await ConnectorRig.StartAsync();
        rig.Teams.FailNext(FakeFault.Hang(applied: false));
        var hanging = rig.Client.SendToConversationAsync(rig.Url, ConnectorRig.Chat, Hello, Cancellation);
        await rig.Teams.WaitForAsync(teams => teams.Requests.Count == 1, Cancellation);

        await rig.Teams.DisposeAsync();

        Assert.Equal(0, (await Assert.ThrowsAsync<ConnectorException>(() => hanging)).Status);
        await rig.DisposeAsync();
    }

    [Fact]
    public async Task Another_address_is_a_404()
    {
        await using var teams = await FakeConnector.StartAsync(Cancellation);
        using var http = new HttpClient(new SocketsHttpHandler());

        using var response = await http.GetAsync(new Uri(teams.ServiceUrl, "v3/other"), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
