using CsmBot.Channels.Slack.Installing;
using CsmBot.Channels.Slack.Settings;
using Microsoft.Extensions.Options;
using Xunit;

namespace CsmBot.Bot.Tests.Slack;

public sealed class TokenSealTests
{
    private const string Tokens = """{"present":"xoxb-1"}""";

    [Fact]
    public void What_is_closed_opens_for_its_owner_with_the_same_secret_alone()
    {
        var closed = Seal("one").Close(Tokens, "team:T1");

        Assert.DoesNotContain("xoxb", closed, StringComparison.Ordinal);
        Assert.Equal(Tokens, Seal("one").Open(closed, "team:T1"));
        Assert.Null(Seal("one").Open(closed, "team:T2"));
        Assert.Null(Seal("two").Open(closed, "team:T1"));
        Assert.Equal(Tokens, Seal("two", "one").Open(closed, "team:T1"));
    }

    [Fact]
    public void The_same_text_is_closed_differently_each_time() => Assert.NotEqual(Seal("one").Close(Tokens, "team:T1"), Seal("one").Close(Tokens, "team:T1"));

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    public void What_was_never_closed_does_not_open(string closed) => Assert.Null(Seal("one").Open(closed, "team:T1"));

    [Fact]
    public void A_changed_bit_anywhere_is_noticed()
    {
        var closed = Convert.FromBase64String(Seal("one").Close(Tokens, "team:T1"));
        for (var i = 0; i < closed.Length; i++)
        {
            closed[i] ^= 1;
            Assert.Null(Seal("one").Open(Convert.ToBase64String(closed), "team:T1"));
            closed[i] ^= 1;
        }
    }

    private static TokenSeal Seal(string secret, string? previous = null) => new(Options.Create(new SlackOptions { ClientSecret = secret, PreviousClientSecret = previous }));
}
