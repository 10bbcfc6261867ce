using System.Text.Json.Nodes;
using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Errors;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.WebApi;

public sealed class ErrorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_missing_scope_says_what_is_needed_and_what_is_there()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Authority.Accept(FakeSlackApi.BotToken, "users:read,im:write");

        var exception = await Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal(("chat.postMessage", "missing_scope", "chat:write", "users:read,im:write", 200), (exception.Method, exception.Error, exception.Needed, exception.Provided, exception.HttpStatus));
        Assert.Equal((SlackErrorKind.Permission, false, 1), (exception.Kind, exception.IsOutcomeUnknown, exception.Attempts));
    }

    [Fact]
    public async Task Faulty_blocks_say_where_and_the_log_has_no_more_than_the_place()
    {
        await using var rig = await SlackRig.StartAsync();
        var more = new JsonObject { ["response_metadata"] = new JsonObject { ["messages"] = new JsonArray("[ERROR] secret text is too long [json-pointer:/blocks/0/text/text]") } };
        rig.Slack.FailNext("chat.postMessage", SlackFault.Error("invalid_blocks", more));

        var exception = await Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal(SlackErrorKind.Content, exception.Kind);
        Assert.Equal("[ERROR] secret text is too long [json-pointer:/blocks/0/text/text]", Assert.Single(exception.Messages));
        Assert.Contains(rig.Logger.Lines, line => line.Contains("/blocks/0/text/text", StringComparison.Ordinal));
        Assert.DoesNotContain("secret text", exception.Message + string.Join('\n', rig.Logger.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"ok":"true"}""")]
    [InlineData("""{"ok":null}""")]
    [InlineData("""{"ok":true""")]
    public async Task A_200_that_does_not_say_ok_is_a_failure(string body)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailAlways("chat.postMessage", SlackFault.Say(200, body));

        var exception = await Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal(("unreadable_response", 200, true, 1), (exception.Error, exception.HttpStatus, exception.IsOutcomeUnknown, exception.Attempts));
    }

    [Theory]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"channel":"C1"}""")]
    [InlineData("""{"ok":true,"channel":"C1","ts":null}""")]
    [InlineData("""{"ok":true,"channel":"C1","ts":1764000000.000001}""")]
    public async Task An_ok_without_what_was_asked_for_is_a_failure_of_unknown_outcome(string body)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailNext("chat.postMessage", SlackFault.Say(200, body));

        var exception = await Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal(("unreadable_response", true), (exception.Error, exception.IsOutcomeUnknown));
    }

    [Fact]
    public async Task An_ok_with_the_status_of_a_fault_is_none()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailAlways("auth.test", SlackFault.Say(502, """{"ok":true,"user_id":"U1"}"""));

        var exception = await Fails.WithAsync(() => rig.Client.AuthTestAsync(Cancellation));

        Assert.Equal(("unreadable_response", 502), (exception.Error, exception.HttpStatus));
    }

    [Fact]
    public async Task An_oversized_answer_is_a_failure()
    {
        await using var rig = await SlackRig.StartAsync();
        var body = $$"""{"ok":true,"user_id":"{{new string('x', SlackWebApiServiceCollectionExtensions.MaxAnswerBytes)}}"}""";
        rig.Slack.FailAlways("auth.test", SlackFault.Say(200, body));

        var exception = await Fails.WithAsync(() => rig.Client.AuthTestAsync(Cancellation));

        Assert.Equal("unreadable_response", exception.Error);
    }

    [Fact]
    public async Task Unknown_fields_and_nulls_do_not_disturb()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailNext("users.info", SlackFault.Say(200, """{"ok":true,"warning":"w","user":{"id":"U1","team_id":null,"color":"9f69e7","profile":{"fields":[]}},"response_metadata":{"warnings":["w"]}}"""));

        var user = await rig.Client.GetUserAsync("U1", Cancellation);

        Assert.Equal(("U1", null, null), (user.Id, user.TeamId, user.Profile?.Email));
    }

    [Theory]
    [InlineData("invalid_auth", SlackErrorKind.Authorization)]
    [InlineData("token_revoked", SlackErrorKind.Authorization)]
    [InlineData("account_inactive", SlackErrorKind.Authorization)]
    [InlineData("not_allowed_token_type", SlackErrorKind.Permission)]
    [InlineData("not_in_channel", SlackErrorKind.Target)]
    [InlineData("is_archived", SlackErrorKind.Target)]
    [InlineData("restricted_action_read_only_channel", SlackErrorKind.Target)]
    [InlineData("user_not_in_channel", SlackErrorKind.Person)]
    [InlineData("users_not_found", SlackErrorKind.Person)]
    [InlineData("msg_too_long", SlackErrorKind.Content)]
    [InlineData("view_too_large", SlackErrorKind.Content)]
    [InlineData("cant_update_message", SlackErrorKind.MessageGone)]
    [InlineData("expired_trigger_id", SlackErrorKind.TriggerSpent)]
    [InlineData("hash_conflict", SlackErrorKind.ViewConflict)]
    [InlineData("message_limit_exceeded", SlackErrorKind.Other)]
    [InlineData("a_new_one", SlackErrorKind.Other)]
    public async Task Errors_are_sorted_by_what_is_to_be_done(string error, SlackErrorKind kind)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailNext("chat.update", SlackFault.Error(error));

        var exception = await Fails.WithAsync(() => rig.Client.UpdateMessageAsync(new UpdateMessageArguments { Channel = "C1", Ts = "1.2", Text = "x" }, Cancellation));

        Assert.Equal((error, kind, 1), (exception.Error, exception.Kind, exception.Attempts));
    }

    [Fact]
    public async Task Neither_log_nor_exception_holds_token_or_text()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailNext("chat.postMessage", SlackFault.RateLimit(0));
        await rig.Client.PostMessageAsync(SlackRig.Hello with { Text = "classified" }, Cancellation);
        rig.Slack.FailNext("chat.postMessage", SlackFault.Error("invalid_auth"));

        var exception = await Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello with { Text = "classified" }, Cancellation));

        var said = exception + string.Join('\n', rig.Logger.Lines);
        Assert.True(rig.Logger.Lines.Count >= 3);
        Assert.DoesNotContain(FakeSlackApi.BotToken, said, StringComparison.Ordinal);
        Assert.DoesNotContain("classified", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_empty_id_is_a_fault_of_the_caller_and_is_not_sent(string id)
    {
        await using var rig = await SlackRig.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.PostMessageAsync(SlackRig.Hello with { Channel = id }, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => rig.Client.GetUserAsync(id, Cancellation));

        Assert.Empty(rig.Slack.Calls);
    }

    [Theory]
    [InlineData("http://slack.com/api/")]
    [InlineData("api/")]
    public async Task A_token_never_goes_out_unencrypted(string address)
    {
        await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await using var rig = await SlackRig.StartAsync(options => options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute));
        });
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailAlways("auth.test", SlackFault.Say(307, ""));

        var exception = await Fails.WithAsync(() => rig.Client.AuthTestAsync(Cancellation));

        Assert.Equal(("unreadable_response", 307), (exception.Error, exception.HttpStatus));
    }

    [Theory]
    [InlineData(404, "expired_url", "expired_url", SlackErrorKind.TriggerSpent)]
    [InlineData(404, "used_url", "used_url", SlackErrorKind.TriggerSpent)]
    [InlineData(404, "", "response_refused", SlackErrorKind.Other)]
    [InlineData(404, "<html><body>Not found</body></html>", "response_refused", SlackErrorKind.Other)]
    [InlineData(302, "Moved <a>here</a>", "response_refused", SlackErrorKind.Other)]
    [InlineData(410, """{"ok":false}""", "response_refused", SlackErrorKind.Other)]
    [InlineData(408, "<html><body>Too slow</body></html>", "unreadable_response", SlackErrorKind.Transient)]
    [InlineData(502, "<html><body>Bad gateway</body></html>", "unreadable_response", SlackErrorKind.Transient)]
    [InlineData(500, """{"ok":false,"error":"server_error"}""", "server_error", SlackErrorKind.Transient)]
    [InlineData(200, """{"ok":false,"error":"invalid_blocks"}""", "invalid_blocks", SlackErrorKind.Content)]
    public async Task A_response_url_that_refuses_says_why(int status, string body, string error, SlackErrorKind kind)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailNext("response/1", SlackFault.Say(status, body, "text/plain"));

        var exception = await Fails.WithAsync(() => rig.Api.Responses.PostAsync(rig.Slack.ResponseUrl("1"), "{}"u8.ToArray(), Cancellation));

        Assert.Equal((error, kind, status, 1), (exception.Error, exception.Kind, exception.HttpStatus, exception.Attempts));
        Assert.Equal(kind == SlackErrorKind.Transient, exception.IsOutcomeUnknown);
    }

    [Theory]
    [InlineData("https://hooks.slack.com.evil.example/commands/1")]
    [InlineData("https://evil.example/hooks.slack.com")]
    [InlineData("https://user@hooks.slack.com/commands/1")]
    [InlineData("https://hooks.slack.com:8443/commands/1")]
    [InlineData("http://hooks.slack.com/commands/1")]
    [InlineData("http://127.0.0.1:1/commands/1")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    public async Task A_response_url_elsewhere_is_refused_before_anything_is_sent(string url)
    {
        await using var rig = await SlackRig.StartAsync(options => options.AllowLoopbackResponses = false);

        var exception = await Fails.WithAsync(() => rig.Api.Responses.PostAsync(new Uri(url), "{}"u8.ToArray(), Cancellation));

        Assert.Equal(("response_host_not_allowed", 0), (exception.Error, exception.Attempts));
    }
}
