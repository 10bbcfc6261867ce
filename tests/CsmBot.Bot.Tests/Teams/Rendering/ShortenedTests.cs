using CsmBot.Channels.Teams.Rendering;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Rendering;

public sealed class ShortenedTests
{
    [Theory]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "12345… and 1 more characters")]
    [InlineData("1234😀tail", 5, "1234… and 6 more characters")]
    public void Text_is_whole_up_to_the_limit_and_then_says_what_is_missing(string text, int limit, string cut) => Assert.Equal(cut, Shortened.Text(text, limit));

    [Theory]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "1234…")]
    [InlineData("123😀5", 5, "123…")]
    [InlineData("a\nb", 5, "a b")]
    [InlineData("  ", 5, "–")]
    public void Label_is_one_line_within_the_limit(string text, int limit, string label) => Assert.Equal(label, Shortened.Label(text, limit));

    [Fact]
    public void Nothing_is_said_where_nothing_is_missing() => Assert.Empty(Shortened.More(0));
}
