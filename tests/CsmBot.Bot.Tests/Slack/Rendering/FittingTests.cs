using CsmBot.Bot.Tests.Drivers;
using CsmBot.Bot.Tests.Teams.Rendering;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Validation;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

public sealed class FittingTests
{
    private static readonly ButtonsElement Buttons = new([.. Enumerable.Range(1, 12).Select(number => new CardButton($"Button {number}", "a.v1", Value: $"{number}"))]);

    private static readonly FormElement Form = new("f.v1", [.. Enumerable.Range(1, 8).Select(number => new FormField($"f{number}", $"Field {number}", "value"))], "Save");

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(0, 40)];

    [Fact]
    public void Card_of_usual_size_is_shown_whole()
    {
        var blocks = Shown.Message(new TextElement(new string('a', 4000)), Buttons).Blocks().ToList();

        Assert.DoesNotContain("more", blocks.Words(), StringComparison.Ordinal);
        Assert.Contains(new string('a', 4000), blocks.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TextTone.Normal, 96_000)]
    [InlineData(TextTone.Quote, 96_000)]
    [InlineData(TextTone.Warning, 96_000)]
    [InlineData(TextTone.Subtle, 97_040)]
    public void Text_of_100_KB_is_cut_visibly_and_no_button_or_field_is_lost(TextTone tone, int missing) =>
        Keeps(Shown.Message(new TextElement(new string('w', 100_000), tone), Form, Buttons), $"and {missing} more characters");

    [Fact]
    public void Paragraphs_of_100_KB_together_get_shorter_before_anything_is_left_out()
    {
        var message = Shown.Message([.. Enumerable.Repeat(new TextElement(new string('w', 5000)), 20), Form, Buttons]);

        Keeps(message, "and 4500 more characters");
        Assert.Equal(20, message.Blocks!.OfType<RichTextBlock>().Count());
    }

    [Fact]
    public void Long_list_says_how_many_tasks_are_missing_and_keeps_its_texts_whole()
    {
        var rows = Enumerable.Range(1, 200).Select(number => ElementSamples.Row(number, Quadrant.DoFirst)).ToList();
        var message = Shown.Message(new TaskListElement("All", rows, More: 7), new TaskListElement("All again", rows), Form, Buttons);

        Assert.InRange(message.Blocks!.OfType<SectionBlock>().Count(), 20, 36);
        Keeps(message, "and 192 more");
        Assert.Contains("their CFO wants out", message.Blocks().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_100_KB_say_how_many_are_missing() => Keeps(
        Shown.Message(new FactsElement([.. Enumerable.Range(1, 1000).Select(number => new Fact($"Fact {number}", new string('w', 100)))]), Form, Buttons), "and 950 more");

    [Fact]
    public void Elements_beyond_count_are_left_out_last_and_counted()
    {
        var message = Shown.Message([.. Enumerable.Range(1, 60).Select(number => new TextElement($"Line {number}"))]);

        Assert.Equal("Line 1", message.Blocks().Words().Split('\n')[0]);
        Assert.Contains("and 20 more", message.Blocks().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_that_fits_at_no_step_says_so() =>
        Assert.Equal("none", CardFitting.Fit(_ => "some", _ => false, () => "none"));

    [Fact]
    public void Modal_whose_frame_is_too_much_says_so()
    {
        var modal = BlockKitRenderer.Modal(new Card("s", [Form with { EntityId = new string('e', 4000) }]), Shown.Frame);

        Assert.Empty(BlockKitValidator.Validate(modal));
        Assert.Equal("s\nNote: This card is too large for Slack. Ask for a part of it, or narrow the question.", modal.Blocks().Words());
    }

    [Fact]
    public void Steps_only_ever_take_away()
    {
        Assert.All(CardCounts.Steps.Zip(CardCounts.Steps.Skip(1)), pair => Assert.True(
            pair.First.Rows >= pair.Second.Rows && pair.First.Facts >= pair.Second.Facts && pair.First.CellRows >= pair.Second.CellRows
            && pair.First.Buttons >= pair.Second.Buttons && pair.First.Elements >= pair.Second.Elements && pair.First.Fields >= pair.Second.Fields));
        Assert.All(CardLengths.Steps.Zip(CardLengths.Steps.Skip(1)), pair => Assert.True(pair.First.Text >= pair.Second.Text && pair.First.RowText >= pair.Second.RowText));
        Assert.Equal(CardLimits.Full, CardLimits.Steps[0]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_card_fits_on_every_surface_and_comes_out_the_same_twice(int seed)
    {
        var card = BigCards.Of(seed);
        var message = BlockKitRenderer.Message(card, Shown.Key);
        var modal = BlockKitRenderer.Modal(card, Shown.Frame);
        var home = BlockKitRenderer.Home(card);
        var ids = message.Blocks().Found("button", "overflow", "static_select").Where(found => found.Element.GetProperty("action_id").GetString() != FieldIds.Action)
            .Select(found => found.Element.GetProperty("action_id").GetString()).ToList();

        Assert.Empty(BlockKitValidator.Validate(message));
        Assert.Empty(BlockKitValidator.Validate(modal));
        Assert.Empty(BlockKitValidator.Validate(home));
        Assert.DoesNotContain("too large for Slack", message.Blocks().Words() + modal.Blocks().Words() + home.Blocks().Words(), StringComparison.Ordinal);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(message.ToUtf8Json(), BlockKitRenderer.Message(card, Shown.Key).ToUtf8Json());
        Assert.Equal(modal.ToUtf8Json(), BlockKitRenderer.Modal(card, Shown.Frame).ToUtf8Json());
    }

    private static void Keeps(SlackMessage message, string words)
    {
        Assert.Empty(BlockKitValidator.Validate(message));
        Assert.Contains(words, message.Blocks().Words(), StringComparison.Ordinal);
        Assert.Equal(8, message.Blocks!.OfType<InputBlock>().Count());
        Assert.Empty(Buttons.Buttons.Select(button => button.Label).Append("Save").Except(message.Blocks().Found("button").Select(found => found.Element.Text())));
    }
}
