using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Teams.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;
using CsmBot.Protocols.AdaptiveCards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Rendering;

public sealed class CardFittingTests
{
    private static readonly ButtonsElement Buttons = new([.. Enumerable.Range(1, 12).Select(number => new CardButton($"Button {number}", "a.v1"))]);

    private static readonly FormElement Form = new("f.v1", [.. Enumerable.Range(1, 8).Select(number => new FormField($"f{number}", $"Field {number}", "value"))], "Save");

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(0, 40)];

    [Fact]
    public void Card_of_usual_size_is_shown_whole()
    {
        var card = Parts.Render(new TextElement(new string('a', 4000)), Buttons);

        Assert.DoesNotContain("more", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_100_KB_is_cut_visibly_and_no_button_or_field_is_lost() =>
        Keeps(Parts.Render(new TextElement(new string('w', 100_000)), Form, Buttons), "and 96000 more characters");

    [Fact]
    public void Paragraphs_of_100_KB_together_get_shorter_before_anything_is_left_out()
    {
        var card = Parts.Render([.. Enumerable.Repeat(new TextElement(new string('w', 5000)), 20), Form, Buttons]);

        Keeps(card, "and 4000 more characters");
        Assert.Equal(20, card.All().OfType<RichTextBlock>().Count(text => text.Inlines[0].Text.StartsWith('w')));
    }

    [Fact]
    public void List_of_100_KB_says_how_many_tasks_are_missing()
    {
        var rows = Enumerable.Range(1, 200).Select(number => ElementSamples.Row(number, Quadrant.DoFirst) with { Text = new string('w', 500) }).ToList();
        var card = Parts.Render(new TaskListElement("All", rows, More: 7), Form, Buttons);
        var shown = card.All().OfType<ColumnSet>().Count();

        Assert.InRange(shown, 8, 25);
        Keeps(card, $"and {207 - shown} more");
    }

    [Fact]
    public void Facts_of_100_KB_say_how_many_are_missing()
    {
        var card = Parts.Render(new FactsElement([.. Enumerable.Range(1, 1000).Select(number => new Fact($"Fact {number}", new string('w', 100)))]), Form, Buttons);
        var shown = card.All().OfType<FactSet>().Single().Facts.Count;

        Keeps(card, $"and {1000 - shown} more");
    }

    [Fact]
    public void Field_that_cannot_be_shortened_is_left_out_by_name_and_not_asked_for()
    {
        FormField[] fields = [new("text", "What is to be done", new string('顧', 9000), MaxLength: 9000), new("due", "Due", "friday")];
        var card = Parts.Render(new FormElement("f.v1", fields, "Save"), Buttons);

        Assert.True(CardSize.Fits(card));
        Assert.Equal(["field.due"], card.Fields().Select(field => field.Id));
        Assert.Contains("Note: What is to be done: too long for a form in Teams", card.Words(), StringComparison.Ordinal);
        Assert.Contains("""{"f":"f.v1","k":"0001-turn-00","n":["due"]}""", card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Longest_task_text_can_be_edited_with_its_value_whole()
    {
        var text = new string('顧', 4000);
        var card = Parts.Render(new FormElement("f.v1", [new("text", "Text", text, Multiline: true, MaxLength: 4000), new("due", "Due")], "Save"), Buttons);

        Assert.Equal(text, ((Protocols.AdaptiveCards.Inputs.TextInput)card.Fields().First()).Value);
        Assert.True(CardSize.Fits(card));
    }

    [Fact]
    public void Card_whose_buttons_alone_are_too_much_says_so()
    {
        var card = Parts.Render(new ButtonsElement([.. Enumerable.Range(1, 25).Select(_ => new CardButton("Go", "a.v1", Value: new string('v', 9000)))]));

        Assert.True(CardSize.Fits(card));
        Assert.Contains("too large for Teams", card.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_card_fits_is_whole_JSON_and_comes_out_the_same_twice(int seed)
    {
        var source = BigCards.Of(seed);
        var card = AdaptiveCardRenderer.Render(source, Parts.Frame);
        var ids = card.Fields().Select(field => field.Id).ToList();

        Assert.True(CardSize.Fits(card), $"{CardSize.Of(card)} bytes");
        Assert.NotEmpty(card.Body);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(card.Actions(), action => Assert.False(string.IsNullOrWhiteSpace(action.Title)));
        Assert.All(card.All().OfType<ActionSet>(), set => Assert.InRange(set.Actions.Count, 1, ActionSet.MaxActions));
        Assert.Equal(card.ToJson(), AdaptiveCardRenderer.Render(source, Parts.Frame).ToJson());
    }

    [Fact]
    public async Task Any_card_is_valid_by_the_schema() => Assert.Equal("[]", await CardSchema.FindingsOfAsync(
        Seeds.Select(seed => AdaptiveCardRenderer.Render(BigCards.Of(seed.Data), Parts.Frame).ToJson()), TestContext.Current.CancellationToken));

    private static void Keeps(AdaptiveCard card, string words)
    {
        Assert.True(CardSize.Fits(card), $"{CardSize.Of(card)} bytes");
        Assert.Contains(words, card.Words(), StringComparison.Ordinal);
        Assert.Equal(8, card.Fields().Count());
        Assert.Empty(Buttons.Buttons.Select(button => button.Label).Append("Save").Except(card.Actions().Select(action => action.Title)));
    }
}
