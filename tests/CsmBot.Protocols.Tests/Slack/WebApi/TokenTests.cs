using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.WebApi;

public sealed class TokenTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_expired_token_is_refreshed_once_and_the_message_sent_again()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Authority.Refuse("old", "token_expired");
        rig.Slack.Authority.Accept("new");
        var source = new StubTokenSource("old", "new");

        await rig.Api.For(source).PostMessageAsync(SlackRig.Hello, Cancellation);

        Assert.Equal(["old", "new"], rig.Slack.Calls.Select(call => call.Token));
        Assert.Single(rig.Slack.Workspace.Messages);
    }

    [Fact]
    public async Task A_token_that_cannot_be_refreshed_stays_expired()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.Authority.Refuse(FakeSlackApi.BotToken, "token_expired");

        var exception = await Fails.WithAsync(() => rig.Client.PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal(("token_expired", 1, false), (exception.Error, rig.Slack.Calls.Count, exception.IsOutcomeUnknown));
    }

    [Fact]
    public async Task A_token_that_is_expired_after_the_refresh_too_is_an_error_and_no_loop()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Slack.FailAlways("chat.postMessage", SlackFault.Error("token_expired"));

        var exception = await Fails.WithAsync(() => rig.Api.For(new StubTokenSource("old", "new")).PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal(("token_expired", 2), (exception.Error, rig.Slack.Calls.Count));
    }

    [Fact]
    public async Task A_source_that_fails_is_a_typed_error_with_its_reason()
    {
        await using var rig = await SlackRig.StartAsync();

        var exception = await Fails.WithAsync(() => rig.Api.For(new StubTokenSource(null, null)).PostMessageAsync(SlackRig.Hello, Cancellation));

        Assert.Equal(("token_unavailable", 0, false), (exception.Error, exception.Attempts, exception.IsOutcomeUnknown));
        Assert.IsType<InvalidOperationException>(exception.InnerException);
        Assert.Empty(rig.Slack.Calls);
    }

    [Theory]
    [InlineData("", "token")]
    [InlineData("key", " ")]
    public void A_fixed_token_without_content_is_refused(string key, string token) => Assert.Throws<ArgumentException>(() => new FixedTokenSource(key, token));
}
