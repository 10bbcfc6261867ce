using CsmBot.Channels.Teams.Inbound;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Inbound;

public sealed class MessageBodyTests
{
    [Theory]
    [InlineData("<div><p>Acme wants <b>out</b></p><p>by Friday</p></div>", "Acme wants out\nby Friday")]
    [InlineData("one<br>two<br/>three", "one\ntwo\nthree")]
    [InlineData("<ul><li>first</li><li>second</li></ul>", "first\nsecond")]
    [InlineData("a &lt; b &amp;&amp; c&nbsp;d", "a < b && c d")]
    [InlineData("<script>alert(1)</script><style>p{}</style>words", "words")]
    [InlineData("<p>broken <b>markup", "broken markup")]
    [InlineData("<img src=\"x\" alt=\"chart\"> see <emoji alt=\"fire\"></emoji>", "chart see fire")]
    [InlineData("<attachment id=\"1\"></attachment>", "")]
    [InlineData("   ", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void The_words_of_a_message_come_out_and_its_markup_does_not(string? html, string text) =>
        Assert.Equal(text, MessageBody.ToText(html, isHtml: true));

    [Fact]
    public void Plain_text_is_left_as_it_is() => Assert.Equal("a < b\n<b>", MessageBody.ToText(" a < b\n<b> ", isHtml: false));

    [Fact]
    public void A_message_nested_without_end_does_not_end_the_bot()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "deep";
        Assert.Contains("deep", MessageBody.ToText(deep, isHtml: true), StringComparison.Ordinal);
    }
}
