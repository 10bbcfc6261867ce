using CsmBot.Protocols.Slack.Inbound.Text;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Inbound.Text;

public sealed class SlackTextTests
{
    [Fact]
    public void A_text_is_taken_apart() =>
        Assert.Equal(
            [
                new WordsSpan("ask "), new UserSpan("U1", "dana"), new WordsSpan(" & "), new UserSpan("U2", null), new WordsSpan(" in "), new ChannelSpan("C1", "csm"),
                new ChannelSpan("C2", null), new WordsSpan(" see "), new LinkSpan("https://x.example/?a=1&b=2", "the page"), new WordsSpan(" "), new LinkSpan("mailto:a@x.example", "a@x.example"),
                new BroadcastSpan("here"), new BroadcastSpan("channel"), new UserGroupSpan("S1", "@csms"), new UserGroupSpan("S2", null), new SpecialSpan("date^1^{date}", "1 Jan"),
            ],
            SlackText.Parse(
                "ask <@U1|dana> &amp; <@U2> in <#C1|csm><#C2|> see <https://x.example/?a=1&amp;b=2|the page> <mailto:a@x.example|a@x.example>"
                + "<!here><!channel|@channel><!subteam^S1|@csms><!subteam^S2><!date^1^{date}|1 Jan>"));

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("1 < 2")]
    [InlineData("a <b> c")]
    [InlineData("<>")]
    [InlineData("<@>")]
    [InlineData("<#|x>")]
    [InlineData("<!>")]
    [InlineData("<@U1")]
    [InlineData("<@U1<")]
    [InlineData("a > b")]
    public void Brackets_that_hold_nothing_known_are_words(string text)
    {
        var spans = SlackText.Parse(text);

        Assert.All(spans, span => Assert.IsType<WordsSpan>(span));
        Assert.Equal(text, string.Concat(spans.Select(span => span.Shown)));
        Assert.True(spans.Count <= 1);
    }

    [Fact]
    public void A_mention_cannot_be_typed()
    {
        Assert.Equal([new WordsSpan("<!channel> <@U1>")], SlackText.Parse("&lt;!channel&gt; &lt;@U1&gt;"));
        Assert.Equal([new WordsSpan("&lt;!channel&gt;")], SlackText.Parse("&amp;lt;!channel&amp;gt;"));
        Assert.Equal([new UserSpan("U1", "a<b>&c")], SlackText.Parse("<@U1|a&lt;b&gt;&amp;c>"));
    }

    [Fact]
    public void Broken_brackets_do_not_hide_the_mention_behind_them() =>
        Assert.Equal([new WordsSpan("<@ "), new UserSpan("U1", null)], SlackText.Parse("<@ <@U1>"));

    [Fact]
    public void A_long_hostile_text_is_read_in_one_go() => Assert.Equal(400_000, Assert.Single(SlackText.Parse(new string('<', 400_000))).Shown.Length);

    [Theory]
    [InlineData("<@U0BOT> triage churn at Acme", "triage churn at Acme")]
    [InlineData("<@U0BOT|csmbot>triage", "triage")]
    [InlineData("triage<@U0BOT>now", "triage now")]
    [InlineData("ask <@U1|dana> and <@U2>", "ask @dana and @U2")]
    [InlineData("<@U0BOT>", "")]
    [InlineData("in <#C1|csm>: <https://x.example|page> <https://y.example> <!here> <!subteam^S1> <!date^1^{date}>", "in #csm: page https://y.example @here @S1")]
    public void The_bots_own_mention_goes_and_others_become_names(string text, string plain) => Assert.Equal(plain, SlackText.Plain(SlackText.Parse(text), "U0BOT"));

    [Fact]
    public void Without_an_id_all_mentions_stay() => Assert.Equal("@U0BOT x", SlackText.Plain(SlackText.Parse("<@U0BOT> x"), null));

    [Theory]
    [InlineData("\u201Cchurn\u201D \u2018threat\u2019 \u201Eat\u201F", "\"churn\" 'threat' \"at\"")]
    [InlineData("a\u2013b\u2014c\u2212d", "a-b-c-d")]
    [InlineData("a\u00A0\u00A0b\u202Fc\td", "a b c d")]
    [InlineData("a\u200Bb\uFEFF", "ab")]
    [InlineData("  a  \r\n  b \n", "a\nb")]
    [InlineData("a\n\nb", "a\n\nb")]
    [InlineData("Grüße 顧客 😀", "Grüße 顧客 😀")]
    public void What_clients_beautify_is_made_plain(string text, string plain) => Assert.Equal(plain, SlackText.Normalise(text));

    [Theory]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("<!channel>", "&lt;!channel&gt;")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("plain *bold*", "plain *bold*")]
    public void Words_of_people_are_escaped_and_back(string text, string escaped)
    {
        Assert.Equal(escaped, Mrkdwn.Escape(text));
        Assert.Equal(text, Mrkdwn.Unescape(escaped));
        Assert.Equal([new WordsSpan(text)], SlackText.Parse(escaped));
    }

    [Fact]
    public void Mentions_links_and_dates_are_read_back_as_they_were_written()
    {
        var link = Mrkdwn.Link(new Uri("https://x.example/?a=1&b=<|>"), "R&D\n<page>");
        var date = Mrkdwn.Date(DateTimeOffset.FromUnixTimeSeconds(1764342000), "{date_short_pretty} {time}", "28 Nov <15:00>");

        Assert.Equal([new UserSpan("U1", null)], SlackText.Parse(Mrkdwn.User("U1")));
        Assert.Equal([new ChannelSpan("C1", null)], SlackText.Parse(Mrkdwn.Channel("C1")));
        Assert.Equal([new LinkSpan("https://x.example/?a=1&b=%3C%7C%3E", "R&D <page>")], SlackText.Parse(link));
        Assert.Equal("<!date^1764342000^{date_short_pretty} {time}|28 Nov &lt;15:00&gt;>", date);
        Assert.Equal([new SpecialSpan("date^1764342000^{date_short_pretty} {time}", "28 Nov <15:00>")], SlackText.Parse(date));
    }
}
