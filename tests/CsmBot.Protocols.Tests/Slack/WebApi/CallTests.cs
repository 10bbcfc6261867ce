using System.Text;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.WebApi;

public sealed class CallTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_a_form_with_its_parts_as_json_and_the_token_in_the_header()
    {
        await using var rig = await SlackRig.StartAsync();
        var arguments = new PostMessageArguments
        {
            Channel = SlackRig.Channel,
            Text = "Überfällig & dringend 🚨",
            Blocks = """[{"type":"divider"}]"""u8.ToArray(),
            ThreadTs = "1764000000.000001",
            ReplyBroadcast = true,
            UnfurlLinks = false,
            UnfurlMedia = false,
            Metadata = new MessageMetadata("task_card", """{"id":"T-104"}"""u8.ToArray()),
        };

        var posted = await rig.Client.PostMessageAsync(arguments, Cancellation);

        var call = Assert.Single(rig.Slack.Calls);
        Assert.Equal(("chat.postMessage", "application/x-www-form-urlencoded", FakeSlackApi.BotToken), (call.Method, call.ContentType, call.Token));
        Assert.Equal(
            ["blocks", "channel", "metadata", "reply_broadcast", "text", "thread_ts", "unfurl_links", "unfurl_media"],
            call.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("Überfällig & dringend 🚨", "true", "false"), (call["text"], call["reply_broadcast"], call["unfurl_links"]));
        Assert.Equal("""{"event_type":"task_card","event_payload":{"id":"T-104"}}""", call["metadata"]);
        Assert.Equal((SlackRig.Channel, rig.Slack.Workspace.Messages.Single().Ts), (posted.Channel, posted.Ts));
    }

    [Fact]
    public async Task What_is_not_given_is_not_sent()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);

        Assert.Equal(["channel", "text"], Assert.Single(rig.Slack.Calls).Fields.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_message_to_a_person_tells_the_conversation_that_it_is_in()
    {
        await using var rig = await SlackRig.StartAsync();

        var posted = await rig.Client.PostMessageAsync(SlackRig.Hello with { Channel = SlackRig.User }, Cancellation);

        Assert.Equal("D02DANA", posted.Channel);
    }

    [Fact]
    public async Task A_message_is_updated_found_and_deleted()
    {
        await using var rig = await SlackRig.StartAsync();
        var posted = await rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation);

        await rig.Client.UpdateMessageAsync(new UpdateMessageArguments { Channel = posted.Channel, Ts = posted.Ts, Text = "Changed", Blocks = "[]"u8.ToArray() }, Cancellation);
        var link = await rig.Client.GetPermalinkAsync(posted.Channel, posted.Ts, Cancellation);
        Assert.Equal("Changed", rig.Slack.Workspace.Messages.Single().Text);
        await rig.Client.DeleteMessageAsync(posted.Channel, posted.Ts, Cancellation);

        Assert.StartsWith("https://acme.slack.com/archives/C01CSM/p1764", link.AbsoluteUri, StringComparison.Ordinal);
        Assert.Empty(rig.Slack.Workspace.Messages);
        Assert.Equal("[]", rig.Slack.CallsOf("chat.update").Single()["blocks"]);
    }

    [Fact]
    public async Task An_ephemeral_message_is_seen_by_one()
    {
        await using var rig = await SlackRig.StartAsync();
        var arguments = new PostEphemeralArguments { Channel = SlackRig.Channel, User = SlackRig.User, Text = "Only you", ThreadTs = "1.2" };

        var ts = await rig.Client.PostEphemeralAsync(arguments, Cancellation);

        Assert.Equal((ts, SlackRig.User), (rig.Slack.Workspace.Messages.Single().Ts, rig.Slack.Workspace.Messages.Single().OnlyFor));
        Assert.Equal("1.2", rig.Slack.Calls.Single()["thread_ts"]);
    }

    [Fact]
    public async Task A_token_says_who_it_is_and_is_given_back()
    {
        await using var rig = await SlackRig.StartAsync();

        var who = await rig.Client.AuthTestAsync(Cancellation);
        var isRevoked = await rig.Client.AuthRevokeAsync(Cancellation);

        Assert.Equal(("U0BOT", "B0BOT", "T01ACME"), (who.UserId, who.BotId, who.TeamId));
        Assert.True(isRevoked);
    }

    [Fact]
    public async Task People_are_asked_about_by_id_and_by_address()
    {
        await using var rig = await SlackRig.StartAsync();

        var byId = await rig.Client.GetUserAsync(SlackRig.User, Cancellation);
        var byAddress = await rig.Client.FindUserByEmailAsync("dana@example.com", Cancellation);

        Assert.Equal(("Dana Reyes", "Europe/Berlin", 3600), (byId.RealName, byId.TimeZone, byId.TimeZoneOffset));
        Assert.Equal((SlackRig.User, "Dana", "dana@example.com"), (byAddress.Id, byAddress.Profile?.DisplayName, byAddress.Profile?.Email));
        Assert.Equal("true", rig.Slack.CallsOf("users.info").Single()["include_locale"]);
    }

    [Fact]
    public async Task Conversations_are_opened_and_asked_about()
    {
        await using var rig = await SlackRig.StartAsync();

        var opened = await rig.Client.OpenConversationAsync([SlackRig.User], Cancellation);
        var channel = await rig.Client.GetConversationAsync(SlackRig.Channel, Cancellation);

        Assert.Equal("D02DANA", opened.Id);
        Assert.Equal(("csm", true, 3), (channel.Name, channel.IsMember, channel.MemberCount));
    }

    [Fact]
    public async Task Members_are_followed_through_all_pages()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Workspace.PageSize = 2;

        var members = new List<string>();
        await foreach (var member in rig.Client.GetMembersAsync(SlackRig.Channel, Cancellation))
        {
            members.Add(member);
        }

        Assert.Equal([SlackRig.User, "U03LEE", "U0BOT"], members);
        Assert.Equal([null, "from-2"], rig.Slack.Calls.Select(call => call["cursor"]));
    }

    [Fact]
    public async Task A_cursor_that_comes_again_ends_in_an_error_and_not_in_a_loop()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailAlways("conversations.members", SlackFault.Say(200, """{"ok":true,"members":["U1"],"response_metadata":{"next_cursor":"same"}}"""));

        var exception = await Fails.WithAsync(async () =>
        {
            await foreach (var member in rig.Client.GetMembersAsync(SlackRig.Channel, Cancellation))
            {
                Assert.Equal("U1", member);
            }
        });

        Assert.Equal("unreadable_response", exception.Error);
        Assert.Equal(2, rig.Slack.Calls.Count);
    }

    [Fact]
    public async Task Views_are_opened_pushed_updated_and_published()
    {
        await using var rig = await SlackRig.StartAsync();
        var view = """{"type":"modal"}"""u8.ToArray();

        var opened = await rig.Client.OpenViewAsync(new OpenViewArguments(rig.Slack.Workspace.NewTrigger(), view), Cancellation);
        var pushed = await rig.Client.PushViewAsync(new OpenViewArguments(rig.Slack.Workspace.NewTrigger(), view), Cancellation);
        var updated = await rig.Client.UpdateViewAsync(new UpdateViewArguments(opened.Id, view) { Hash = opened.Hash }, Cancellation);
        var home = await rig.Client.PublishViewAsync(new PublishViewArguments(SlackRig.User, """{"type":"home"}"""u8.ToArray()), Cancellation);

        Assert.NotEqual(opened.Id, pushed.Id);
        Assert.Equal(opened.Id, updated.Id);
        Assert.NotEqual(opened.Hash, updated.Hash);
        Assert.Equal(rig.Slack.Workspace.Homes[SlackRig.User].Id, home.Id);
        Assert.Equal(["views.open", "views.push", "views.update", "views.publish"], rig.Slack.Calls.Select(call => call.Method));
        Assert.All(rig.Slack.Calls, call => Assert.StartsWith("{\"type\":", call["view"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_socket_address_is_asked_for_with_the_apps_own_token_and_no_fields()
    {
        await using var rig = await SlackRig.StartAsync();

        var url = await rig.Api.For(new Protocols.Slack.WebApi.FixedTokenSource("app", FakeSlackApi.AppToken)).OpenConnectionAsync(Cancellation);

        Assert.Equal("ws", url.Scheme);
        Assert.Equal((FakeSlackApi.AppToken, ""), (rig.Slack.Calls.Single().Token, rig.Slack.Calls.Single().Body));
    }

    [Fact]
    public async Task Codes_and_refresh_tokens_go_with_basic_authentication()
    {
        await using var rig = await SlackRig.StartAsync();
        var credentials = new SlackClientCredentials(FakeAuthority.ClientId, FakeAuthority.ClientSecret);
        var redirect = new Uri("https://bot.example.com/slack/callback");

        var first = await rig.Api.OAuth.ExchangeCodeAsync(credentials, rig.Slack.Authority.NewCode(redirect.OriginalString), redirect, Cancellation);
        var second = await rig.Api.OAuth.RefreshAsync(credentials, first.RefreshToken!, Cancellation);
        rig.Slack.Authority.Accept("xoxb-old");
        var third = await rig.Api.OAuth.ExchangeLongLivedTokenAsync(credentials, "xoxb-old", Cancellation);

        Assert.Equal(("T01ACME", 43200, "U03LEE"), (first.Team?.Id, first.ExpiresIn, first.AuthedUser?.Id));
        Assert.NotEqual(first.AccessToken, second.AccessToken);
        Assert.StartsWith("xoxe.xoxb-", third.AccessToken, StringComparison.Ordinal);
        Assert.All(rig.Slack.Calls, call => Assert.DoesNotContain("client_secret", call.Fields.Keys));
    }

    [Fact]
    public void Text_forms_of_secrets_hide_them()
    {
        var access = new Protocols.Slack.WebApi.Answers.OAuthAccess { AccessToken = "xoxb-secret", RefreshToken = "xoxe-secret" };

        Assert.DoesNotContain("secret", $"{access} {new SlackClientCredentials("id", "secret")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_command_is_json_without_a_token()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.Api.Responses.PostAsync(rig.Slack.ResponseUrl("1"), """{"text":"Filed","replace_original":true}"""u8.ToArray(), Cancellation);

        var call = Assert.Single(rig.Slack.Calls);
        Assert.Equal(("response/1", "application/json; charset=utf-8", null), (call.Method, call.ContentType, call.Token));
        Assert.Equal("Filed", call["text"]);
    }

    [Fact]
    public async Task Broken_text_is_sent_as_far_as_it_can_be()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.Client.PostMessageAsync(SlackRig.Hello with { Text = "half \ud83d of a smile" }, Cancellation);

        Assert.Equal(Encoding.UTF8.GetString("half � of a smile"u8), rig.Slack.Workspace.Messages.Single().Text);
    }
}
