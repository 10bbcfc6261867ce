using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.RichText;
using Xunit;
using ImageElement = CsmBot.Conversation.Cards.ImageElement;

namespace CsmBot.Bot.Tests.Slack.Rendering;

public sealed class ElementMessageTests
{
    public static TheoryData<string> Samples { get; } = [.. ElementSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Element_looks_as_verified(string sample) => SlackSnapshot.Match(Shown.Message(ElementSamples.All[sample]), sample);

    [Fact]
    public void R61_matrix_is_four_cells_each_with_its_name_its_count_and_its_axes_in_words()
    {
        var blocks = Shown.Message(ElementSamples.All["matrix"]).Blocks!;
        var cells = blocks.OfType<RichTextBlock>().ToList();

        Assert.Equal(
            [
                "1 Do first\n14 tasks · Important and urgent\n",
                "2 Schedule\n1 task · Important, not urgent\n",
                "3 Delegate\n1 task · Urgent, not important\n",
                "4 Decline\n0 tasks · Neither important nor urgent\n",
            ],
            cells.Select(cell => string.Concat(((RichTextSection)cell.Elements[0]).Elements.Cast<RichTextText>().Select(run => run.Text))));
        Assert.Equal([2, 1, 1], cells.SelectMany(cell => cell.Elements.OfType<RichTextList>()).Select(list => list.Elements.Count));
        Assert.Contains("and 12 more", Shown.Message(ElementSamples.All["matrix"]).Blocks().Words(), StringComparison.Ordinal);
        Assert.Contains("Nothing here", Shown.Message(ElementSamples.All["matrix"]).Blocks().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void T36_Closed_task_still_names_its_quadrant_in_words()
    {
        Assert.Equal("T-2 · Done\nQuadrant 2 · Schedule", Shown.Message(ElementSamples.All["title-done"]).Blocks().Words());
        Assert.Equal("T-1 · Quadrant 1 · Do first", Shown.Message(ElementSamples.All["title-open"]).Blocks().Words());
    }

    [Fact]
    public void T36_Warning_says_that_it_is_one() =>
        Assert.Equal("Note: This looks like T-3.", Shown.Message(ElementSamples.All["text-warning"]).Blocks().Words());

    [Fact]
    public void T36_Titles_and_headings_are_headings_to_screen_readers() => Assert.Equal(
        3, Shown.Message(ElementSamples.All["title"], ElementSamples.All["title-open"], ElementSamples.All["tasks"]).Blocks!.OfType<HeaderBlock>().Count());

    [Fact]
    public void Tones_are_small_print_a_quotation_and_a_paragraph()
    {
        var blocks = Shown.Message(ElementSamples.All["text-subtle"], ElementSamples.All["text-quote"], ElementSamples.All["text"]).Blocks!;

        Assert.IsType<ContextBlock>(blocks[0]);
        Assert.IsType<RichTextQuote>(((RichTextBlock)blocks[1]).Elements.Single());
        Assert.IsType<RichTextSection>(((RichTextBlock)blocks[2]).Elements.Single());
    }

    [Theory]
    [InlineData(7, 0, "Filed: 7 of 0")]
    [InlineData(-2, 10, "Filed: -2 of 10")]
    [InlineData(int.MaxValue, int.MaxValue, "Filed: 2147483647 of 2147483647")]
    public void Progress_tells_the_true_numbers_in_words(int value, int maximum, string words) =>
        Assert.Equal(words, Shown.Message(new ProgressElement("Filed", value, maximum)).Blocks().Words());

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://example.com/x.png")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("//example.com/x.png")]
    [InlineData("/assets/icon.svg")]
    [InlineData("file:///etc/passwd")]
    public void Address_that_is_not_https_becomes_plain_words(string address)
    {
        var url = new Uri(address, UriKind.RelativeOrAbsolute);
        var blocks = Shown.Message(new ImageElement(url, "A chart"), new LinkElement("The message", url)).Blocks().ToList();

        Assert.Equal("A chart\nThe message", blocks.Words());
        Assert.Empty(blocks.Found("image", "link"));
    }

    [Fact]
    public void Link_and_picture_by_https_are_shown_with_their_words()
    {
        var blocks = Shown.Message(ElementSamples.All["link"], ElementSamples.All["image-elsewhere"]).Blocks().ToList();

        Assert.Equal("Open the message", blocks.Found("link").Single().Element.GetProperty("text").GetString());
        Assert.Equal("Usage of the last quarter", blocks.Found("image").Single().Element.GetProperty("alt_text").GetString());
    }

    [Fact]
    public void Empty_card_shows_its_summary_and_empty_texts_show_nothing()
    {
        Assert.Equal("summary", Shown.Message().Blocks().Words());
        Assert.Equal("summary", Shown.Message(new TextElement(" \u202E "), new FactsElement([]), new ButtonsElement([])).Blocks().Words());
        Assert.Equal("summary", Shown.Home().Blocks().Words());
        Assert.Equal("summary", Shown.Modal().Blocks().Words());
    }

    [Fact]
    public void Row_names_its_quadrant_unless_the_heading_does()
    {
        var row = ElementSamples.Row(1, Quadrant.DoFirst);

        Assert.Contains("Quadrant 1 · Do first · Acme", Shown.Message(new TaskListElement("Found", [row])).Blocks().Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Do first · Acme", Shown.Message(new TaskListElement("Quadrant 1 · Do first (3)", [row])).Blocks().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Row_has_its_one_button_beside_it_and_several_behind_three_dots()
    {
        var row = ElementSamples.Row(1, Quadrant.DoFirst);
        CardButton open = new("Open", "task.show.v1", "T-1", 1);
        var rows = Shown.Message(new TaskListElement(null, [row, row with { Buttons = [.. row.Buttons, open] }, row with { Buttons = [] }])).Blocks!.Cast<SectionBlock>().ToList();
        var button = Assert.IsType<ButtonElement>(rows[0].Accessory);
        var menu = Assert.IsType<OverflowMenu>(rows[1].Accessory);

        Assert.Equal(("Done", "Done T-1", null), (button.Text.Text, button.AccessibilityLabel, button.Style));
        Assert.Equal(["Done", "Open"], menu.Options.Select(option => option.Text.Text));
        Assert.Null(rows[2].Accessory);
    }

    [Fact]
    public void Row_with_more_buttons_than_a_menu_holds_has_them_under_it_each_with_the_task()
    {
        var buttons = Enumerable.Range(1, 6).Select(number => new CardButton($"Go {number}", "go.v1", "T-1", 1, $"{number}")).ToList();
        var blocks = Shown.Message(new TaskListElement(null, [ElementSamples.Row(1, Quadrant.DoFirst) with { Buttons = buttons }])).Blocks().ToList();

        Assert.Equal(Enumerable.Range(1, 6).Select(number => $"Go {number} T-1"), blocks.Found("button").Select(found => found.Element.Text()));
    }

    [Fact]
    public void Text_beside_blocks_is_the_summary_and_nothing_is_previewed()
    {
        var message = Shown.Message(ElementSamples.All["link"]);

        Assert.Equal(("summary", false, false), (message.Text, message.UnfurlLinks, message.UnfurlMedia));
    }
}
