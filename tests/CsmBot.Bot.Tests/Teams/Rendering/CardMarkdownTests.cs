using CsmBot.Channels.Teams.Rendering;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Rendering;

public sealed class CardMarkdownTests
{
    [Theory]
    [InlineData("plain words, 12.5 % (for Acme EU) - and more!", "plain words, 12.5 % (for Acme EU) - and more!")]
    [InlineData("**bold** _it_ `code`", @"\*\*bold\*\* \_it\_ \`code\`")]
    [InlineData("[x](https://evil.example)", @"\[x\](https://evil.example)")]
    [InlineData("![x](https://evil.example/x.png)", @"!\[x\](https://evil.example/x.png)")]
    [InlineData("<at>Kim</at>", @"\<at\>Kim\</at\>")]
    [InlineData("<https://evil.example>", @"\<https://evil.example\>")]
    [InlineData("&lt;b&gt; AT&T", @"\&lt;b\&gt; AT\&T")]
    [InlineData(@"C:\temp\*", @"C:\\temp\\\*")]
    [InlineData("~~gone~~ a|b", @"\~\~gone\~\~ a\|b")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("T#1 = a-b: c+d", "T#1 = a-b: c+d")]
    [InlineData("- one\n+ two\n* three", "\\- one\n\n\\+ two\n\n\\* three")]
    [InlineData("1. one\n22) two\n3 three", "1\\. one\n\n22\\) two\n\n3 three")]
    [InlineData("2026.11.23", @"2026\.11.23")]
    [InlineData("title\n===\n---", "title\n\n\\===\n\n\\---")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("    code", "\u00A0\u00A0\u00A0\u00A0code")]
    [InlineData("\t- tab", "\u00A0\\- tab")]
    [InlineData("a\r\nb  \nc", "a\n\nb\n\nc")]
    [InlineData("", "")]
    public void Markdown_is_taken_out_of_its_meaning(string text, string escaped) => Assert.Equal(escaped, CardMarkdown.Escape(text));

    [Theory]
    [InlineData("{{DATE(2026-11-23T10:00:00Z, SHORT)}}", "{ {DATE(2026-11-23T10:00:00Z, SHORT)}}")]
    [InlineData("{{TIME(2026-11-23T10:00:00Z)}}", "{ {TIME(2026-11-23T10:00:00Z)}}")]
    [InlineData("{{{date(x)}}}", "{{ {date(x)}}}")]
    [InlineData("{{\u202EDATE(2026-11-23T10:00:00Z)}}", "{ {DATE(2026-11-23T10:00:00Z)}}")]
    [InlineData("{{name}} ${name}", "{{name}} ${name}")]
    public void No_client_puts_a_date_of_its_own_into_text(string text, string clean) => Assert.Equal(clean, PlainText.Clean(text));

    [Theory]
    [InlineData("a\u0000b\u001B[31mc\u202Ed\u2066e\uFEFFf", "ab[31mcdef")]
    [InlineData("one\ntwo\tthree", "one\ntwo\tthree")]
    [InlineData("שלום Grüße 顧客 😀", "שלום Grüße 顧客 😀")]
    public void Control_characters_and_direction_overrides_are_taken_out(string text, string clean) => Assert.Equal(clean, PlainText.Clean(text));

    [Fact]
    public void Label_is_one_line() => Assert.Equal("one two  three", PlainText.Line(" one\ntwo\t three\r\n"));
}
