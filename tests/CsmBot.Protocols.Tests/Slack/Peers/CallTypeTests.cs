using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Requests;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Peers;

/// <summary>The arguments of every call, with everything given, against the types of Slack's own client.</summary>
public sealed class CallTypeTests
{
    private static readonly byte[] Blocks = """[{"type":"section","text":{"type":"mrkdwn","text":"*Acme*"}}]"""u8.ToArray();
    private static readonly byte[] Modal = """{"type":"modal","title":{"type":"plain_text","text":"Triage"},"blocks":[]}"""u8.ToArray();
    private static readonly MessageMetadata Metadata = new("task_card", """{"id":"T-104"}"""u8.ToArray());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_call_has_the_arguments_that_Slacks_client_would_send()
    {
        var credentials = new SlackClientCredentials("1.2", "s");
        var calls = new (string Type, SlackCall Call)[]
        {
            ("AuthTestArguments", SlackCalls.AuthTest()),
            ("AuthRevokeArguments", SlackCalls.AuthRevoke()),
            ("ChatPostMessageArguments", SlackCalls.PostMessage(new() { Channel = "C1", Text = "x", Blocks = Blocks, ThreadTs = "1.2", UnfurlLinks = false, UnfurlMedia = false, Metadata = Metadata })),
            ("ChatPostMessageArguments", SlackCalls.PostMessage(new() { Channel = "C1", Text = "x", ThreadTs = "1.2", ReplyBroadcast = true })),
            ("ChatUpdateArguments", SlackCalls.UpdateMessage(new() { Channel = "C1", Ts = "1.2", Text = "x", Blocks = Blocks, Metadata = Metadata })),
            ("ChatDeleteArguments", SlackCalls.DeleteMessage("C1", "1.2")),
            ("ChatPostEphemeralArguments", SlackCalls.PostEphemeral(new() { Channel = "C1", User = "U1", Text = "x", Blocks = Blocks, ThreadTs = "1.2" })),
            ("ChatGetPermalinkArguments", SlackCalls.GetPermalink("C1", "1.2")),
            ("ConversationsOpenArguments", SlackCalls.OpenConversation(["U1", "U2"])),
            ("ConversationsInfoArguments", SlackCalls.GetConversation("C1")),
            ("ConversationsMembersArguments", SlackCalls.GetMembers("C1", "next")),
            ("UsersInfoArguments", SlackCalls.GetUser("U1")),
            ("UsersLookupByEmailArguments", SlackCalls.FindUserByEmail("dana@example.com")),
            ("ViewsOpenArguments", SlackCalls.OpenView(new("1.2", Modal), TimeSpan.FromSeconds(3))),
            ("ViewsPushArguments", SlackCalls.PushView(new("1.2", Modal), TimeSpan.FromSeconds(3))),
            ("ViewsUpdateArguments", SlackCalls.UpdateView(new("V1", Modal) { Hash = "h" })),
            ("ViewsPublishArguments", SlackCalls.PublishView(new("U1", """{"type":"home","blocks":[]}"""u8.ToArray()) { Hash = "h" })),
            ("AppsConnectionsOpenArguments", SlackCalls.OpenConnection()),
            ("OAuthV2ExchangeArguments", SlackCalls.OAuthExchange(credentials, "xoxb-1")),
        };

        Assert.Equal([], await CheckAsync(calls.Select(call => (call.Type, call.Call.Method, ArgumentsOf(call.Call)))));
    }

    [Fact]
    public async Task A_wrong_argument_is_noticed()
    {
        var complaints = await CheckAsync([("ChatPostMessageArguments", "chat.postMessage", new JsonObject { ["channel"] = "C1", ["txt"] = "x" })]);

        Assert.Contains(complaints, complaint => complaint.Contains("error TS", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(IEnumerable<(string Type, string Method, JsonObject Arguments)> calls)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("calls.json");
        var json = new JsonArray([.. calls.Select(call => new JsonObject { ["method"] = call.Method, ["type"] = call.Type, ["arguments"] = call.Arguments })]);
        await File.WriteAllTextAsync(file, json.ToJsonString(), Cancellation);
        var answer = await PeerScript.AskAsync("slack-call-types.cjs", [file], Cancellation);
        return [.. JsonElement.Parse(answer).EnumerateArray().Select(complaint => complaint.GetString()!)];
    }

    // Slack's client makes the same form of an object: flags and numbers as text, lists and objects as JSON.
    private static JsonObject ArgumentsOf(SlackCall call)
    {
        var json = new JsonObject();
        foreach (var (name, value) in call.Form)
        {
            json[name] = value is "true" or "false" || name == "limit" || value[0] is '[' or '{' ? JsonNode.Parse(value) : value;
        }

        if (call.Credentials is { } credentials)
        {
            (json["client_id"], json["client_secret"]) = (credentials.ClientId, credentials.ClientSecret);
        }

        return json;
    }
}
