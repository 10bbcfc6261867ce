using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Inputs;
using CsmBot.Protocols.AdaptiveCards.Styles;
using CsmBot.Protocols.AdaptiveCards.Teams;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Rendering;

public sealed class ElementCardTests
{
    public static TheoryData<string> Samples { get; } = [.. ElementSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Element_looks_as_verified(string sample) => TeamsSnapshot.Match(Parts.Render(ElementSamples.All[sample]), sample);

    [Fact]
    public void R61_matrix_is_four_cells_each_with_its_name_its_count_and_its_axes_in_words()
    {
        var card = Parts.Render(ElementSamples.All["matrix"]);
        var rows = card.Body.Cast<ColumnSet>().ToList();
        var cells = rows.SelectMany(row => row.Columns).ToList();

        Assert.Equal([2, 2], rows.Select(row => row.Columns.Count));
        Assert.Equal([ContainerStyle.Attention, ContainerStyle.Good, ContainerStyle.Warning, ContainerStyle.Emphasis], cells.Select(cell => cell.Style!.Value));
        Assert.Equal(
            ["1 Do first", "2 Schedule", "3 Delegate", "4 Decline"],
            cells.Select(cell => ((TextBlock)cell.Items[0]).Text));
        Assert.Equal(
            ["14 tasks · Important and urgent", "1 task · Important, not urgent", "1 task · Urgent, not important", "0 tasks · Neither important nor urgent"],
            cells.Select(cell => ((RichTextBlock)cell.Items[1]).Inlines.Single().Text));
        Assert.Contains("and 12 more", card.Words(), StringComparison.Ordinal);
        Assert.Contains("Nothing here", card.Words(), StringComparison.Ordinal);
        Assert.Equal(TeamsCardWidth.Full, card.MsTeams!.Width);
    }

    [Fact]
    public void T36_Closed_task_still_names_its_quadrant_in_words() =>
        Assert.Contains("Quadrant 2 · Schedule", Parts.Render(ElementSamples.All["title-done"]).Words(), StringComparison.Ordinal);

    [Fact]
    public void T36_Warning_says_that_it_is_one() =>
        Assert.StartsWith("Note: ", Parts.Render(ElementSamples.All["text-warning"]).Words(), StringComparison.Ordinal);

    [Fact]
    public void T36_Titles_and_headings_are_headings_to_screen_readers() =>
        Assert.Equal(3, Parts.Render(ElementSamples.All["title"], ElementSamples.All["title-open"], ElementSamples.All["tasks"])
            .All().OfType<TextBlock>().Count(text => text is { Style: TextBlockStyle.Heading, Wrap: true }));

    [Theory]
    [InlineData(7, 0, new[] { "100" }, "7 of 0")]
    [InlineData(-2, 10, new[] { "100" }, "-2 of 10")]
    [InlineData(12, 10, new[] { "100" }, "12 of 10")]
    [InlineData(3, 10, new[] { "30", "70" }, "3 of 10")]
    [InlineData(int.MaxValue, int.MaxValue, new[] { "100" }, "2147483647 of 2147483647")]
    public void Progress_beyond_its_ends_stays_a_valid_bar_and_tells_the_true_numbers(int value, int maximum, string[] widths, string words)
    {
        var card = Parts.Render(new ProgressElement("Filed", value, maximum));

        Assert.Equal(widths, card.Body.OfType<ColumnSet>().Single().Columns.Select(column => column.Width));
        Assert.Contains(words, card.Words(), StringComparison.Ordinal);
    }

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
        var card = Parts.Render(new ImageElement(url, "A chart"), new LinkElement("The message", url));

        Assert.Equal("A chart\nThe message", card.Words());
        Assert.DoesNotContain(card.All(), part => part is Image or ActionSet);
    }

    [Fact]
    public void Choice_that_is_chosen_is_offered_however_many_there_are()
    {
        var choices = Enumerable.Range(1, 500).Select(number => new FormChoice($"{number}", $"Person {number}")).ToList();
        var field = (ChoiceSetInput)Parts.Render(new FormElement("f.v1", [new("who", "Who", "400", Choices: choices)], "Save")).Fields().Single();

        Assert.Equal("400", field.Value);
        Assert.Contains(field.Choices, choice => choice.Value == "400");
        Assert.Equal(100, field.Choices.Count);
    }

    [Fact]
    public void Value_that_is_no_choice_is_not_chosen_and_the_field_says_so()
    {
        var field = (ChoiceSetInput)Parts.Render(new FormElement("f.v1", [new("who", "Who", "gone", Choices: [new("a", "A")])], "Save")).Fields().Single();

        Assert.Equal((null, "Choose…"), (field.Value, field.Placeholder));
    }

    [Fact]
    public void Empty_card_shows_its_summary_and_empty_texts_show_nothing()
    {
        Assert.Equal("summary", Parts.Render().Words());
        Assert.Equal("summary", Parts.Render(new TextElement("  "), new FactsElement([]), new ButtonsElement([])).Words());
        Assert.Equal("summary", Parts.Render().FallbackText);
    }

    [Fact]
    public void Row_names_its_quadrant_unless_the_heading_does()
    {
        var row = ElementSamples.Row(1, Quadrant.DoFirst);

        Assert.Contains("Quadrant 1 · Do first · Acme", Parts.Render(new TaskListElement("Found", [row])).Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Do first · Acme", Parts.Render(new TaskListElement("Quadrant 1 · Do first (3)", [row])).Words(), StringComparison.Ordinal);
    }
}
