using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Arguments;
using CsmBot.Protocols.Slack.WebApi.Errors;
using CsmBot.Protocols.Tests.BotFramework.Connector;
using CsmBot.Protocols.Tests.Slack.WebApi;
using CsmBot.Testing.Slack;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Peers;

/// <summary>Our client before <c>emulate</c>, which knows nothing of it.</summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private SlackEmulator? _slack;
    private HttpClient? _http;
    private SlackApi? _api;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ISlackApiClient Client => _api!.For(new FixedTokenSource("T", SlackEmulator.Token));

    public async ValueTask InitializeAsync()
    {
        _slack = await SlackEmulator.StartAsync(Cancellation);
        _http = new HttpClient(SlackWebApiServiceCollectionExtensions.CreateHandler());
        _api = new SlackApi(_http, new SlackApiOptions { BaseAddress = _slack.BaseAddress, ChannelRate = null }, TimeProvider.System, new RecordingLogger<SlackApi>());
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_slack is not null)
        {
            await _slack.DisposeAsync();
        }
    }

    [Fact]
    public async Task Messages_are_posted_updated_linked_and_deleted()
    {
        var channel = await ChannelAsync();

        var posted = await Client.PostMessageAsync(
            new PostMessageArguments { Channel = channel, Text = "P1: Acme", Blocks = """[{"type":"section","text":{"type":"mrkdwn","text":"*Acme*"}}]"""u8.ToArray() }, Cancellation);
        var reply = await Client.PostMessageAsync(new PostMessageArguments { Channel = channel, Text = "in the thread", ThreadTs = posted.Ts }, Cancellation);
        var updated = await Client.UpdateMessageAsync(new UpdateMessageArguments { Channel = channel, Ts = posted.Ts, Text = "P2: Acme" }, Cancellation);
        var link = await Client.GetPermalinkAsync(channel, posted.Ts, Cancellation);
        await Client.DeleteMessageAsync(channel, reply.Ts, Cancellation);
        var gone = await Fails.WithAsync(() => Client.DeleteMessageAsync(channel, reply.Ts, Cancellation));

        Assert.Equal((channel, posted.Ts), (updated.Channel, updated.Ts));
        Assert.Contains(channel, link.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(SlackErrorKind.MessageGone, gone.Kind);
    }

    [Fact]
    public async Task People_and_conversations_are_asked_about()
    {
        var channel = await ChannelAsync();

        var dana = await Client.FindUserByEmailAsync("dana@example.com", Cancellation);
        var same = await Client.GetUserAsync(dana.Id, Cancellation);
        var info = await Client.GetConversationAsync(channel, Cancellation);
        var members = new List<string>();
        await foreach (var member in Client.GetMembersAsync(channel, Cancellation))
        {
            members.Add(member);
        }

        var ts = await Client.PostEphemeralAsync(new PostEphemeralArguments { Channel = channel, User = dana.Id, Text = "Only you" }, Cancellation);
        var lee = await Client.FindUserByEmailAsync("lee@example.com", Cancellation);
        var direct = await Client.OpenConversationAsync([lee.Id], Cancellation);
        var stranger = await Fails.WithAsync(() => Client.FindUserByEmailAsync("nobody@example.com", Cancellation));

        Assert.Equal(("Dana Reyes", dana.Id), (same.RealName, same.Id));
        Assert.Equal("csm", info.Name);
        Assert.Contains(dana.Id, members);
        Assert.NotEmpty(ts);
        Assert.StartsWith("D", direct.Id, StringComparison.Ordinal);
        Assert.Equal((SlackErrorKind.Person, SlackErrorCodes.UsersNotFound), (stranger.Kind, stranger.Error));
    }

    [Fact]
    public async Task Views_are_opened_with_a_trigger_that_serves_once()
    {
        var trigger = await TriggerAsync();
        var view = """{"type":"modal","callback_id":"triage","title":{"type":"plain_text","text":"Triage"},"blocks":[]}"""u8.ToArray();

        var opened = await Client.OpenViewAsync(new OpenViewArguments(trigger, view), Cancellation);
        var updated = await Client.UpdateViewAsync(new UpdateViewArguments(opened.Id, view) { Hash = opened.Hash }, Cancellation);
        var conflict = await Fails.WithAsync(() => Client.UpdateViewAsync(new UpdateViewArguments(opened.Id, view) { Hash = opened.Hash }, Cancellation));
        var spent = await Fails.WithAsync(() => Client.OpenViewAsync(new OpenViewArguments(trigger, view), Cancellation));
        var dana = await Client.FindUserByEmailAsync("dana@example.com", Cancellation);
        var home = await Client.PublishViewAsync(new PublishViewArguments(dana.Id, """{"type":"home","blocks":[]}"""u8.ToArray()), Cancellation);

        Assert.NotEqual(opened.Hash, updated.Hash);
        Assert.Equal(SlackErrorKind.ViewConflict, conflict.Kind);
        Assert.Equal(SlackErrorKind.TriggerSpent, spent.Kind);
        Assert.NotEqual(opened.Id, home.Id);
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_named()
    {
        var channel = await ChannelAsync();
        var little = _api!.For(new FixedTokenSource("T", SlackEmulator.LittleToken));

        var exception = await Fails.WithAsync(() => little.PostMessageAsync(new PostMessageArguments { Channel = channel, Text = "x" }, Cancellation));

        Assert.Equal(("missing_scope", "chat:write", "users:read"), (exception.Error, exception.Needed, exception.Provided));
    }

    [Fact]
    public async Task A_code_buys_a_token_once()
    {
        var dana = await Client.FindUserByEmailAsync("dana@example.com", Cancellation);
        var back = await _slack!.AuthorizeAsync(dana.Id, "chat:write,users:read", "state-1", Cancellation);
        var query = QueryHelpers.ParseQuery(back.Query);
        var credentials = new SlackClientCredentials(SlackEmulator.ClientId, SlackEmulator.ClientSecret);
        var redirect = new Uri(SlackEmulator.RedirectUri);

        var access = await _api!.OAuth.ExchangeCodeAsync(credentials, query["code"].ToString(), redirect, Cancellation);
        var who = await _api.For(new FixedTokenSource("T", access.AccessToken)).AuthTestAsync(Cancellation);
        var again = await Fails.WithAsync(() => _api.OAuth.ExchangeCodeAsync(credentials, query["code"].ToString(), redirect, Cancellation));

        Assert.Equal("state-1", query["state"].ToString());
        Assert.Equal((false, "chat:write,users:read"), (access.IsEnterpriseInstall, access.Scope));
        Assert.Equal(access.BotUserId, who.UserId);
        Assert.Equal("invalid_code", again.Error);
    }

    private async Task<string> ChannelAsync()
    {
        var list = await _slack!.AskAsync("conversations.list", [], Cancellation);
        return list.GetProperty("channels").EnumerateArray().First(channel => channel.GetProperty("name").GetString() == "csm").GetProperty("id").GetString()!;
    }

    private async Task<string> TriggerAsync() =>
        (await _slack!.AskAsync("views.generateTriggerId", [], Cancellation)).GetProperty("trigger_id").GetString()!;
}
