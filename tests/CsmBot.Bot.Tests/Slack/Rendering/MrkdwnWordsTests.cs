using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Inbound.Text;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

public sealed class MrkdwnWordsTests
{
    [Theory]
    [InlineData("Churn threat at Acme: due 15:00 - and more!", "Churn threat at Acme: due 15:00 - and more!")]
    [InlineData("R&D <3 a>b", "R&amp;D &lt;3 a&gt;b")]
    [InlineData("&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;")]
    [InlineData("*bold* 2 * 3", "*\u200Bbold* 2 * 3")]
    [InlineData("*a*b*", "*\u200Ba*\u200Bb*")]
    [InlineData("2 * 3 = 6", "2 * 3 = 6")]
    [InlineData("_it_ snake_case", "_\u200Bit_ snake_case")]
    [InlineData("~gone~ `code`", "~\u200Bgone~ `\u200Bcode`")]
    [InlineData(":smile: :+1:", ":\u200Bsmile: :\u200B+1:")]
    [InlineData("> quote > here", "\u200B&gt; quote &gt; here")]
    [InlineData("", "")]
    public void Marks_lose_their_meaning_and_words_stay(string line, string escaped) => Assert.Equal(escaped, MrkdwnWords.Escape(line));

    [Fact]
    public void Summary_is_one_line_that_mentions_nobody_and_links_to_nothing()
    {
        var summary = BlockKitRenderer.Summary(new Card("<!channel>\n<@U1> see <https://evil.example|here>", []));

        Assert.Equal("<!channel> <@U1> see <https://evil.example|here>", Assert.IsType<WordsSpan>(Assert.Single(SlackText.Parse(summary))).Text);
        Assert.Equal("–", BlockKitRenderer.Summary(new Card(" \u202E ", [])));
    }

    [Fact]
    public void Summary_is_short_enough_for_an_update_however_it_is_escaped() =>
        Assert.InRange(BlockKitRenderer.Summary(new Card(new string('&', 10_000), [])).Length, 300, Protocols.Slack.Messages.SlackMessage.MaxTextLength);
}
