using CsmBot.Channels.Slack.Rendering;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("a\u0000b\u001B[31mc\u202Ed\u2066e\uFEFFf", "ab[31mcdef")]
    [InlineData("one\ntwo\tthree", "one\ntwo\tthree")]
    [InlineData("שלום Grüße 顧客 😀", "שלום Grüße 顧客 😀")]
    public void Control_characters_and_direction_overrides_are_taken_out(string text, string clean) => Assert.Equal(clean, CleanText.Of(text));

    [Fact]
    public void Half_a_pair_becomes_the_sign_for_a_letter_that_is_lost() => Assert.Equal("a\uFFFDb\uFFFD😀", CleanText.Of("a\uD83Db\uDE00😀"));

    [Fact]
    public void Label_is_one_line() => Assert.Equal("one two  three", CleanText.Line(" one\ntwo\t three\r\n"));

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

    [Fact]
    public void Addition_to_a_text_that_was_cut_is_never_longer_than_what_is_kept_free_for_it() =>
        Assert.InRange(Shortened.Text(new string('x', 100_000_000), 1).Length, 2, Shortened.MaxAddition + 1);

    [Fact]
    public void Long_paragraph_is_several_runs_that_part_no_pair()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 3000));
        var runs = RichWords.Runs(text).Cast<Protocols.Slack.Blocks.RichText.RichTextText>().Select(run => run.Text).ToList();

        Assert.Equal([2999, 3000, 2], runs.Select(run => run.Length));
        Assert.Equal(text, string.Concat(runs));
    }
}
