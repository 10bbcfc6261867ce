using System.Text.Json;
using System.Text.RegularExpressions;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Web.Inbound;
using CsmBot.Channels.Web.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Web.Rendering;

public sealed partial class EscapingTests
{
    public static TheoryData<string> Hostile { get; } =
    [
        "<script>alert(1)</script>",
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)",
        "</textarea><img src=x onerror=alert(1)>",
        "--><svg onload=alert(1)>",
        "`${alert(1)}`",
        "{{constructor.constructor('alert(1)')()}}",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_in_any_place_makes_no_tag_and_no_attribute(string text)
    {
        var harmless = Tags(MessageHtml.Render(Everywhere("x")).ToString());

        Assert.Equal(harmless, Tags(MessageHtml.Render(Everywhere(text)).ToString()));
    }

    [Fact]
    public void Control_characters_and_direction_overrides_do_not_reach_the_page()
    {
        var html = MessageHtml.Render(Everywhere("a\u0000b\u001B[31mc\u202Ed\u2066e\uFEFFf")).ToString();

        Assert.Contains("ab[31mcdef", html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x0;", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
    }

    [Fact]
    public void Letters_of_every_script_stay_readable_and_broken_ones_become_a_mark()
    {
        var html = Html.Of($"{"שלום Grüße 顧客 😀 \ud83d!"}").ToString();

        Assert.StartsWith("שלום Grüße 顧客 ", html, StringComparison.Ordinal);
        Assert.EndsWith("&#x1F600; &#xFFFD;!", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Button_comes_back_with_exactly_what_the_card_said(string text)
    {
        var html = CardHtml.Element(new ButtonsElement([new("Go", "go.v1", text, 7, text)]), new Place("key", 0)).ToString();
        var value = System.Net.WebUtility.HtmlDecode(ButtonValue().Match(html).Groups[1].Value);

        Assert.Equal(new PressRequest("go.v1", text, 7, text, "key"), JsonSerializer.Deserialize(value, WebJson.Default.PressRequest));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("//example.com/x.png")]
    [InlineData("/\\example.com/x.png")]
    [InlineData("file:///etc/passwd")]
    public void Address_that_is_neither_here_nor_on_the_web_becomes_plain_words(string address)
    {
        var html = CardHtml.Element(new ImageElement(new Uri(address, UriKind.RelativeOrAbsolute), "A chart"), default).ToString();

        Assert.Equal("<p class=\"text\">A chart</p>", html);
    }

    private static OutboundMessage Everywhere(string text) => new()
    {
        Workspace = new WorkspaceId("w"),
        Conversation = new ConversationId("c"),
        Channel = "web",
        Key = text,
        At = Instant.FromUtc(2026, 11, 23, 15, 0),
        Author = text,
        Card = HostileCard.Of(text),
    };

    /// <summary>The tags as a browser sees them, without the values of their attributes.</summary>
    private static IEnumerable<string> Tags(string html) => Tag().Matches(html).Select(match => AttributeValue().Replace(match.Value, "=\"\""));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex AttributeValue();

    [GeneratedRegex(" value=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex ButtonValue();
}
