using System.Text.Json;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Peers;

/// <summary>The fake before Slack's own socket client.</summary>
public sealed class SocketPeerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slacks_client_connects_acknowledges_and_reconnects_on_the_fake()
    {
        await using var slack = await FakeSlackApi.StartAsync(Cancellation);
        await using var peer = await SlackPeerProcess.StartAsync("slack-socket-mode.cjs", slack.BaseAddress.AbsoluteUri, FakeSlackApi.AppToken);

        await peer.WaitForLineAsync(line => line == "connected", Cancellation);
        var socket = slack.Sockets.All[0];
        await socket.SendEnvelopeAsync("e1", "slash_commands", Cancellation, acceptsPayload: true, payload: """{"command":"/triage"}""");
        await slack.Sockets.WaitForAsync(_ => socket.Acks.Count == 1, Cancellation);
        await socket.SendEnvelopeAsync("e2", "events_api", Cancellation, payload: """{"event":{"type":"app_mention"}}""");
        await slack.Sockets.WaitForAsync(_ => socket.Acks.Count == 2, Cancellation);
        await socket.SendDisconnectAsync("refresh_requested", Cancellation);
        await slack.Sockets.WaitForAsync(sockets => sockets.All.Count == 2, Cancellation);

        Assert.Equal(["e1", "e2"], socket.Acks);
        Assert.Equal("Filed", socket.Frames[0].GetProperty("payload").GetProperty("text").GetString());
        var seen = JsonElement.Parse(peer.Lines.First(line => line.StartsWith("event ", StringComparison.Ordinal))["event ".Length..]);
        Assert.Equal(("slash_commands", true), (seen.GetProperty("type").GetString(), seen.GetProperty("accepts_response_payload").GetBoolean()));
        Assert.All(slack.CallsOf("apps.connections.open"), call => Assert.Equal(FakeSlackApi.AppToken, call.Token));
    }
}
