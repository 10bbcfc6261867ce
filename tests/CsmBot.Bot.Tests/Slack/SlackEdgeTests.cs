using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Bot.Tests.Parity;
using CsmBot.Bot.Tests.Slack.Bolt;
using CsmBot.Channels.Slack;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Bot.Tests.Slack;

/// <summary>What Slack sends now and then, at its edges, and what a person then sees.</summary>
public sealed class SlackEdgeTests
{
    private const string Unknown = """{"a":"task.of-another-time.v9","e":"T-1","v":1}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("triage “churn threat” at Acme", "\"churn threat\" at Acme")]
    [InlineData("triage Acme &amp; Sons &lt;threaten&gt; to churn", "Acme & Sons <threaten> to churn")]
    [InlineData("triage call <@U03BO|bo> about the churn threat", "call @bo about the churn threat")]
    [InlineData("triage see <#C01CSM|customer-success> for the churn threat", "see #customer-success for the churn threat")]
    [InlineData("triage see <https://acme.example/x|the ticket> about the churn threat", "see the ticket about the churn threat")]
    [InlineData("triage\u00a0churn threat", "churn threat")]
    public async Task A_command_is_read_as_it_was_typed(string text, string filed)
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var answer = await slack.CommandAsync("/csm", text, Token);
        await slack.SettledAsync(Token);
        Assert.Equal(filed, (await slack.FindTaskAsync(1, Token))!.Text);
    }

    [Fact]
    public async Task A_command_of_eight_kilobytes_is_read_and_says_how_much_of_it_is_kept()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var text = "churn threat at Acme " + string.Concat(Enumerable.Repeat("because of ärger ", 8 * 1024 / 17));
        using var answer = await slack.CommandAsync("/triage", text, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count == 1, Token);
        var said = JsonElement.Parse(slack.Slack.CallsOf("response/cmd")[0].Body);
        await slack.SettledAsync(Token);
        var task = await slack.FindTaskAsync(1, Token);
        Assert.StartsWith(task!.Text, text, StringComparison.Ordinal);
        Assert.Contains($"Your text has {text.Trim().Length} characters. I read all of it and kept the first {task.Text.Length}.", said.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task A_command_says_by_a_word_whether_the_app_is_installed_on_an_organisation(string flag)
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var form = $"command=/triage&text=churn+threat&user_id={SlackDriver.Dana}&team_id={slack.Slack.Workspace.TeamId}&enterprise_id=E01ACME&channel_id={SlackDriver.Channel}"
            + $"&trigger_id=1.2.ab&is_enterprise_install={flag}";
        using var answer = await slack.PostAsync(SlackEndpoints.CommandsPath, form, BoltRequest.FormType, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await slack.SettledAsync(Token);
        Assert.NotNull(await slack.FindTaskAsync(1, Token));
    }

    [Fact]
    public async Task Two_presses_in_one_payload_are_both_done()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var (first, ts) = await FiledAsync(slack, "triage churn threat at Acme");
        var (second, _) = await FiledAsync(slack, "triage prepare business review for Globex by 2031-05-02");
        var press = slack.Press(first, "task.complete.v1", SlackDriver.DanasChat, ts);
        var other = slack.Press(second, "task.complete.v1", SlackDriver.DanasChat, ts);
        press["actions"]!.AsArray().Add(other["actions"]![0]!.DeepClone());
        using var answer = await slack.InteractAsync(press, Token);
        await slack.SettledAsync(Token);
        Assert.False((await slack.FindTaskAsync(1, Token))!.IsOpen);
        Assert.False((await slack.FindTaskAsync(2, Token))!.IsOpen);
    }

    [Fact]
    public async Task A_button_of_another_time_is_answered_in_words_where_it_stands()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var (blocks, ts) = await FiledAsync(slack, "triage churn threat at Acme");
        var press = slack.Press(blocks, "task.complete.v1", SlackDriver.DanasChat, ts);
        press["actions"]![0]!["value"] = Unknown;
        using var answer = await slack.InteractAsync(press, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var (call, _) = await slack.LastAsync("chat.postMessage", 2, Token);
        Assert.False(string.IsNullOrWhiteSpace(call["text"]));
        Assert.True((await slack.FindTaskAsync(1, Token))!.IsOpen);

        var whispered = slack.Press(blocks, "task.complete.v1", SlackDriver.Channel, slack.NewTs(), isEphemeral: true, responseName: "own");
        whispered["actions"]![0]!["value"] = Unknown;
        using var also = await slack.InteractAsync(whispered, Token);
        await slack.ReachedAsync(api => api.CallsOf("response/own").Count == 1, Token);
        var said = JsonElement.Parse(slack.Slack.CallsOf("response/own")[0].Body);
        Assert.Equal(call["text"], said.GetProperty("text").GetString());
        Assert.Equal("ephemeral", said.GetProperty("response_type").GetString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"values":[]}""")]
    [InlineData("""{"values":null}""")]
    public async Task A_press_with_an_empty_state_is_a_press(string state)
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var (blocks, ts) = await FiledAsync(slack, "triage churn threat at Acme");
        var press = slack.Press(blocks, "task.complete.v1", SlackDriver.DanasChat, ts);
        press["state"] = JsonNode.Parse(state);
        using var answer = await slack.InteractAsync(press, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await slack.SettledAsync(Token);
        Assert.False((await slack.FindTaskAsync(1, Token))!.IsOpen);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"values":[]}""")]
    public async Task A_window_that_comes_back_empty_says_what_is_missing(string state)
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var (blocks, ts) = await FiledAsync(slack, "triage churn threat at Acme");
        using var edit = await slack.InteractAsync(slack.Press(blocks, "task.edit.v1", SlackDriver.DanasChat, ts), Token);
        await slack.ReachedAsync(api => api.CallsOf("views.update").Count == 1, Token);
        var submission = slack.Submit(slack.Slack.CallsOf("views.update")[0].Json("view"));
        submission["view"]!["state"] = JsonNode.Parse(state);
        using var answer = await slack.InteractAsync(submission, Token);
        var said = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal("errors", said.GetProperty("response_action").GetString());
        Assert.Contains(said.GetProperty("errors").EnumerateObject(), error => error.Name.EndsWith("/text", StringComparison.Ordinal));
        Assert.Equal("churn threat at Acme", (await slack.FindTaskAsync(1, Token))!.Text);
    }

    [Fact]
    public async Task Somebody_of_another_workspace_in_a_shared_channel_sees_no_work_and_files_none()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.Workspace.Users["U09STRANGER"] = new FakeSlackUser("U09STRANGER", "Sam Stranger", null) { TeamId = "T09OTHER" };
        using var filed = await slack.SendAsync(slack.Event(slack.Direct("triage churn threat at Acme")), Token);
        using var answer = await slack.CommandAsync("/triage", "let me in", Token, user: "U09STRANGER");
        using var looked = await slack.CommandAsync("/csm", "find Acme owner:all", Token, user: "U09STRANGER", responseName: "looked");
        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count == 1 && api.CallsOf("response/looked").Count == 1, Token);
        await slack.SettledAsync(Token);
        Assert.Null(await slack.FindTaskAsync(2, Token));
        Assert.DoesNotContain("T-1", slack.Slack.CallsOf("response/looked")[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_wait_for_who_the_bot_is_wait_for_one_question_and_hear_of_one_failure()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var answering = new TaskCompletionSource();
        slack.Slack.FailAlways("auth.test", SlackFault.Error("something_new").After(answering.Task));
        var sent = Enumerable.Range(0, 6).Select(i => slack.SendAsync(slack.Event(slack.Direct($"triage tidy shelf {i}")), Token)).ToList();
        await slack.ReachedAsync(api => api.CallsOf("auth.test").Count == 1, Token);
        await Task.Delay(500, Token);
        answering.SetResult();
        foreach (var answer in await Task.WhenAll(sent))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            answer.Dispose();
        }

        Assert.Single(slack.Slack.CallsOf("auth.test"));
    }

    [Fact]
    public async Task What_was_refused_or_heard_before_a_restart_happens_once_when_it_comes_again()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var lost = slack.Event(slack.Direct("triage churn threat at Acme"), "EvLost");
        slack.Slack.FailAlways("auth.test", SlackFault.Error("something_new"));
        using var refused = await slack.SendAsync(lost, Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        slack.Slack.StopFailing();
        await slack.RestartAsync(Token);
        await AgainAsync(slack, lost, 1);
        var heard = slack.Event(slack.Direct("triage prepare business review for Globex by 2031-05-02"), "EvHeard");
        await AgainAsync(slack, heard, 1);
        await slack.SettledAsync(Token);
        await slack.RestartAsync(Token);
        await AgainAsync(slack, lost, 2);
        await AgainAsync(slack, heard, 2);
        await slack.SettledAsync(Token);
        Assert.NotNull(await slack.FindTaskAsync(2, Token));
        Assert.Null(await slack.FindTaskAsync(3, Token));
        Assert.Equal(2, slack.Slack.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task A_body_in_chunks_with_a_byte_order_mark_and_letters_of_all_kinds_is_verified_as_it_came()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var json = slack.Event(slack.Direct("triage Kündigungsdrohung 解約 bei Acme")).ToJsonString().Replace(",\"team_id\"", ",\r\n\"team_id\"", StringComparison.Ordinal);
        using var answer = await ChunkedAsync(slack, BoltRequest.Event("\uFEFF" + json));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await slack.SettledAsync(Token);
        Assert.Equal("Kündigungsdrohung 解約 bei Acme", (await slack.FindTaskAsync(1, Token))!.Text);
    }

    [Fact]
    public async Task A_body_in_chunks_is_cut_off_at_the_cap()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var answer = await ChunkedAsync(slack, BoltRequest.Event(new string('x', SlackInboundReader.MaxBodyBytes + 1)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Every_message_has_a_sentence_for_notifications_and_screen_readers()
    {
        await using var slack = await SlackDriver.StartUnpacedAsync(TimeProvider.System, Token);
        var talk = new ParityTalk(new SlackTalk(slack));
        foreach (var step in ParitySteps.All)
        {
            await talk.DoAsync(step, Token);
        }

        using var whispered = await slack.CommandAsync("/matrix", string.Empty, Token, user: SlackDriver.Bo);
        using var mentioned = await slack.SendAsync(slack.Event(slack.Mention("<@U0BOT> triage churn threat at Acme", SlackDriver.Bo)), Token);
        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count == 1, Token);
        await slack.SettledAsync(Token);
        var sent = slack.Slack.Calls.Where(call => call.Method is "chat.postMessage" or "chat.update" or "response/cmd").ToList();
        Assert.True(sent.Count > ParitySteps.All.Count);
        Assert.All(sent, call => Assert.False(string.IsNullOrWhiteSpace(call["text"]), call.Body));
    }

    private static async Task<(JsonElement Blocks, string Ts)> FiledAsync(SlackDriver slack, string text)
    {
        using var said = await slack.SendAsync(slack.Event(slack.Direct(text)), Token);
        await slack.SettledAsync(Token);
        var shown = slack.Slack.Workspace.Messages[^1];
        return (JsonElement.Parse(shown.Blocks!), shown.Ts);
    }

    private static async Task AgainAsync(SlackDriver slack, JsonObject happened, int number)
    {
        var request = BoltRequest.Event(happened) with
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [SlackRetry.NumberHeader] = number.ToString(CultureInfo.InvariantCulture),
                [SlackRetry.ReasonHeader] = "http_timeout",
            },
        };
        using var http = new HttpClient(new SocketsHttpHandler());
        using var message = request.To(slack.Address);
        using var answer = await http.SendAsync(message, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> ChunkedAsync(SlackDriver slack, BoltRequest draft)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = draft.To(slack.Address);
        request.Headers.TransferEncodingChunked = true;
        return await http.SendAsync(request, Token);
    }
}
