using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Web.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Bot.Tests.Web.Rendering;

public sealed class ElementHtmlTests
{
    public static TheoryData<string> Samples { get; } = [.. ElementSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Element_looks_as_verified(string sample) =>
        Snapshot.Match(CardHtml.Element(ElementSamples.All[sample], new Place("0001-turn-00", 2)).ToString(), "html", sample);

    [Fact]
    public void Matrix_cells_are_regions_with_a_name_a_count_and_their_axes_in_words()
    {
        var html = CardHtml.Element(ElementSamples.All["matrix"], new Place("k", 0)).ToString();

        Assert.Equal(4, Count(html, "<section class=\"cell"));
        Assert.Contains("<section class=\"cell q1\" aria-labelledby=\"m-k-0-q1\">", html, StringComparison.Ordinal);
        Assert.Contains("Important and urgent", html, StringComparison.Ordinal);
        Assert.Contains("and 12 more", html, StringComparison.Ordinal);
        Assert.Contains("Nothing here", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Closed_task_still_names_its_quadrant_in_words() =>
        Assert.Contains("Quadrant 2 · Schedule", CardHtml.Element(ElementSamples.All["title-done"], default).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(7, 0, "value=\"1\" max=\"1\"", "7 of 0")]
    [InlineData(-2, 10, "value=\"0\" max=\"10\"", "-2 of 10")]
    [InlineData(12, 10, "value=\"10\" max=\"10\"", "12 of 10")]
    public void Progress_beyond_its_ends_stays_a_valid_bar_and_tells_the_true_numbers(int value, int maximum, string bar, string words)
    {
        var html = CardHtml.Element(new ProgressElement("Filed", value, maximum), new Place("k", 0)).ToString();

        Assert.Contains(bar, html, StringComparison.Ordinal);
        Assert.Contains(words, html, StringComparison.Ordinal);
    }

    private static int Count(string html, string part) => html.Split(part).Length - 1;
}
