using System.Text.Json;
using CsmBot.Testing.Peers;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Peers;

/// <summary>The fake before Slack's own Web API client: what that understands, ours is tested on.</summary>
public sealed class WebApiPeerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slacks_client_posts_updates_asks_and_opens_on_the_fake()
    {
        await using var slack = await StartAsync();

        var results = await AskAsync(
            slack,
            $$$"""
            [["auth.test",{}],
             ["chat.postMessage",{"channel":"C01CSM","text":"Hello & <you>","blocks":[{"type":"divider"}],"unfurl_links":false}],
             ["conversations.members",{"channel":"C01CSM","limit":200}],
             ["users.info",{"user":"U02DANA","include_locale":true}],
             ["views.open",{"trigger_id":"{{{slack.Workspace.NewTrigger()}}}","view":{"type":"modal"}}],
             ["views.publish",{"user_id":"U02DANA","view":{"type":"home"}}],
             ["conversations.open",{"users":"U02DANA"}]]
            """);

        Assert.All(results, result => Assert.True(result.GetProperty("ok").GetProperty("ok").GetBoolean()));
        Assert.Equal("B0BOT", results[0].GetProperty("ok").GetProperty("bot_id").GetString());
        Assert.Equal(("Hello & <you>", """[{"type":"divider"}]"""), (slack.Workspace.Messages.Single().Text, slack.Workspace.Messages.Single().Blocks));
        Assert.Equal("D02DANA", results[6].GetProperty("ok").GetProperty("channel").GetProperty("id").GetString());
        Assert.All(slack.Calls, call => Assert.Equal((FakeSlackApi.BotToken, "application/x-www-form-urlencoded"), (call.Token, call.ContentType?.Split(';')[0])));
    }

    [Fact]
    public async Task Slacks_client_reads_the_refusals_and_faults_of_the_fake()
    {
        await using var slack = await StartAsync();
        slack.Authority.Accept(FakeSlackApi.BotToken, "chat:write");
        slack.FailNext("auth.test", SlackFault.RateLimit(30));
        slack.FailNext("auth.test", SlackFault.Html(500, applied: false));

        var results = await AskAsync(
            slack,
            """
            [["users.info",{"user":"U02DANA"}],
             ["chat.postMessage",{"channel":"C404","text":"x"}],
             ["chat.postMessage",{"channel":"C01CSM","text":"x","blocks":"nonsense"}],
             ["auth.test",{}],
             ["auth.test",{}]]
            """);

        Assert.Equal(("missing_scope", "users:read", "chat:write"), (Text(results[0], "error"), Text(results[0], "needed"), Text(results[0], "provided")));
        Assert.Equal("channel_not_found", Text(results[1], "error"));
        Assert.Equal("invalid_blocks", Text(results[2], "error"));
        Assert.Contains("json-pointer", results[2].GetProperty("data").GetProperty("response_metadata").GetProperty("messages")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(30, results[3].GetProperty("retryAfter").GetInt32());
        Assert.Equal("slack_webapi_http_error", results[4].GetProperty("code").GetString());
    }

    private static async Task<FakeSlackApi> StartAsync()
    {
        var slack = await FakeSlackApi.StartAsync(Cancellation);
        slack.Workspace.AddUser("U02DANA", "Dana Reyes", "dana@example.com");
        slack.Workspace.AddChannel("C01CSM", "csm", "U02DANA");
        return slack;
    }

    private static async Task<IReadOnlyList<JsonElement>> AskAsync(FakeSlackApi slack, string calls) =>
        [.. JsonElement.Parse(await PeerScript.AskAsync("slack-web-api.cjs", [slack.BaseAddress.AbsoluteUri, FakeSlackApi.BotToken, calls], Cancellation)).EnumerateArray()];

    private static string? Text(JsonElement result, string name) => result.GetProperty("data").GetProperty(name).GetString();
}
