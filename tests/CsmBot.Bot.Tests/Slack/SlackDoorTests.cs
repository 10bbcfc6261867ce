using System.Net;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack;
using CsmBot.Conversation.Turns;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Bot.Tests.Slack;

/// <summary>Who gets in, and what each thing that does not is answered (T28).</summary>
public sealed class SlackDoorTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T28_A_post_that_Slack_did_not_sign_is_refused_and_never_processed()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var body = $"command=/triage&text=x&user_id={SlackDriver.Dana}&team_id=T01ACME&channel_id=C01CSM&trigger_id=1";
        foreach (var (secret, age) in new (string?, long)[] { (null, 0), ("another-secret", 0), (SlackDriver.SigningSecret, 301), (SlackDriver.SigningSecret, -302) })
        {
            using var answer = await slack.PostAsync(SlackEndpoints.CommandsPath, body, Form, Token, secret, age);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
        }

        Assert.Null(await slack.FindTaskAsync(1, Token));
        Assert.Empty(slack.Slack.Calls);
    }

    [Theory]
    [InlineData(SlackEndpoints.EventsPath)]
    [InlineData(SlackEndpoints.CommandsPath)]
    public async Task The_question_whether_the_address_is_the_bots_is_answered_when_signed(string path)
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        const string Question = """{"type":"url_verification","token":"x","challenge":"abc"}""";
        using var answer = await slack.PostAsync(path, Question, "application/json; charset=utf-8", Token);
        Assert.Equal("""{"challenge":"abc"}""", await answer.Content.ReadAsStringAsync(Token));
        using var unsigned = await slack.PostAsync(path, Question, Json, Token, secret: null);
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
    }

    [Fact]
    public async Task A_check_of_the_certificate_needs_no_signature_and_does_nothing()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var check = await slack.PostAsync(SlackEndpoints.CommandsPath, $"ssl_check=1&command=/triage&text=x&user_id={SlackDriver.Dana}", Form, Token, secret: null);
        using var almost = await slack.PostAsync(SlackEndpoints.CommandsPath, "ssl_check=true&command=/triage&text=x", Form, Token, secret: null);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (check.StatusCode, almost.StatusCode));
        Assert.Null(await slack.FindTaskAsync(1, Token));
    }

    [Fact]
    public async Task What_is_unreadable_is_refused_for_good_and_what_is_too_large_at_once()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var broken = await slack.PostAsync(SlackEndpoints.EventsPath, "{\"type\":", Json, Token);
        Assert.Equal((HttpStatusCode.BadRequest, "1"), (broken.StatusCode, broken.Headers.GetValues("X-Slack-No-Retry").Single()));
        using var large = await slack.PostAsync(SlackEndpoints.EventsPath, new string('x', (1024 * 1024) + 1), Json, Token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var get = await slack.GetAsync(SlackEndpoints.EventsPath, Token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
    }

    [Fact]
    public async Task T28_Another_workspaces_people_are_not_served()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var body = $"command=/triage&text=x&user_id={SlackDriver.Dana}&team_id=T09OTHER&channel_id=C01CSM&trigger_id=1";
        using var answer = await slack.PostAsync(SlackEndpoints.CommandsPath, body, Form, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(await slack.FindTaskAsync(1, Token));
    }

    [Fact]
    public async Task While_Slack_does_not_say_who_the_bot_is_everybody_is_asked_to_come_back()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.FailNext("auth.test", SlackFault.Error("fatal_error"), times: 100);
        using var early = await slack.CommandAsync("/triage", "churn threat at Acme", Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
        slack.Slack.StopFailing();
        using var later = await slack.CommandAsync("/triage", "churn threat at Acme", Token);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Somebody_who_goes_too_fast_is_told_and_events_come_again()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        List<string> bodies = [];
        for (var i = 0; i < TurnLimits.Burst + 10; i++)
        {
            using var answer = await slack.CommandAsync("/csm", "help", Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            bodies.Add(await answer.Content.ReadAsStringAsync(Token));
        }

        Assert.Contains(bodies, body => body.Contains("faster than I can follow", StringComparison.Ordinal));
        Assert.All(bodies.Take(TurnLimits.Burst), Assert.Empty);
    }

    [Fact]
    public async Task Hostile_bodies_are_answered_without_a_fault()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        string[] payloads =
        [
            "{}", "[]", "null", "{\"type\":null}", "{\"type\":\"block_actions\"}", "{\"type\":\"view_submission\",\"view\":{}}",
            "{\"type\":\"block_actions\",\"team\":{\"id\":\"T01ACME\"},\"user\":{\"id\":\"U02DANA\"},\"channel\":{\"id\":\"C1\"},\"container\":{\"type\":\"message\"},\"actions\":[{\"type\":\"button\",\"value\":\"{{{\"},{}]}",
            "{\"type\":\"event_callback\",\"team_id\":\"T01ACME\",\"event\":{\"type\":\"message\",\"text\":5}}",
            $"{{\"type\":\"x\",\"deep\":{new string('[', 500)}{new string(']', 500)}}}",
        ];
        foreach (var payload in payloads)
        {
            using var asEvent = await slack.PostAsync(SlackEndpoints.EventsPath, payload, Json, Token);
            using var asForm = await slack.PostAsync(SlackEndpoints.InteractionsPath, "payload=" + Uri.EscapeDataString(payload), Form, Token);
            Assert.True((int)asEvent.StatusCode is 200 or 400, $"{payload}: {asEvent.StatusCode}");
            Assert.True((int)asForm.StatusCode is 200 or 400, $"{payload}: {asForm.StatusCode}");
        }
    }

    [Fact]
    public async Task What_the_bot_itself_says_comes_back_and_uses_up_nobodys_limit()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        for (var i = 0; i < 100; i++)
        {
            var echo = slack.Direct("sent", slack.Slack.Workspace.BotUserId);
            echo["bot_id"] = slack.Slack.Workspace.BotId;
            using var answer = await slack.SendAsync(slack.Event(echo), Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
