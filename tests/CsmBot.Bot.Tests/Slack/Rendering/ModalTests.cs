using System.Text.Json;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Validation;
using CsmBot.Protocols.Slack.Views;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

public sealed class ModalTests
{
    private static readonly FormElement Form = new("edit.v1", [new("text", "Text"), new("due", "Due")], "Save", "T-1", 3);

    [Fact]
    public void Form_has_its_own_button_in_the_frame_and_keeps_where_it_belongs()
    {
        var modal = Shown.Modal(new TitleElement("Edit T-1", Quadrant.Schedule), new TextElement("Look twice", TextTone.Warning), Form);

        Assert.Equal(("Edit T-1", "Save", "Cancel", "card.v1"), (modal.Title.Text, modal.Submit!.Text, modal.Close!.Text, modal.CallbackId));
        Assert.Equal(["context", "rich_text", "input", "input"], modal.Blocks.Select(block => block.Type));
        Assert.Equal("Quadrant 2 · Schedule\nNote: Look twice\nText\nDue", modal.Blocks().Words());
        Assert.Equal(
            """{"d":{"f":"edit.v1","e":"T-1","v":3,"n":["text","due"]},"c":"D01DANA","m":"0001-turn-00","s":"https://acme.slack.com/archives/C01CSM/p1764000000000000"}""",
            modal.PrivateMetadata);
    }

    [Fact]
    public void Card_without_a_form_is_words_to_read_and_close()
    {
        var modal = Shown.Modal(new TitleElement("A title that no modal has room for"), ElementSamples.All["tasks"], ElementSamples.All["buttons"], ElementSamples.All["matrix"]);

        Assert.Equal(("CsmBot", null, "Close"), (modal.Title.Text, modal.Submit, modal.Close!.Text));
        Assert.Equal("A title that no modal has room for", modal.Blocks.OfType<HeaderBlock>().First().Text.Text);
        Assert.Empty(modal.Blocks().Ids());
        Assert.DoesNotContain("Delete all", modal.Blocks().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_for_which_there_is_no_room_is_left_out_and_the_form_is_asked_all_the_same()
    {
        var modal = BlockKitRenderer.Modal(new Card("s", [Form]), Shown.Frame with { SourceLink = "https://example.com/" + new string('x', 2950) });

        Assert.InRange(modal.PrivateMetadata!.Length, 10, SlackView.MaxPrivateMetadataLength);
        Assert.False(JsonDocument.Parse(modal.PrivateMetadata).RootElement.TryGetProperty("s", out _));
        Assert.Equal(2, modal.Blocks.OfType<InputBlock>().Count());
    }

    [Fact]
    public void Form_with_more_names_than_there_is_room_for_asks_the_first_ones_and_says_so()
    {
        var fields = Enumerable.Range(1, 20).Select(number => new FormField(new string('n', 200) + number, $"Field {number}")).ToList();
        var modal = Shown.Modal(Form with { Fields = fields });

        Assert.Empty(BlockKitValidator.Validate(modal));
        Assert.Equal(10, modal.Blocks.OfType<InputBlock>().Count());
        Assert.Contains("and 10 more", modal.Blocks().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Frame_that_no_modal_has_room_for_is_a_mistake_of_the_code() =>
        Assert.Throws<InvalidOperationException>(() => BlockKitRenderer.Modal(new Card("s", []), new ModalFrame(new string('c', SlackView.MaxPrivateMetadataLength))));

    [Fact]
    public void Modal_opens_at_once_while_the_form_is_made() => SlackSnapshot.Match(BlockKitRenderer.Loading(), "loading");

    [Fact]
    public void Form_looks_as_verified() => SlackSnapshot.Match(Shown.Modal(new TitleElement("Edit T-1", Quadrant.DoFirst), ElementSamples.All["form"]), "form");

    [Fact]
    public void Words_look_as_verified() => SlackSnapshot.Match(Shown.Modal(ElementSamples.All["text-warning"], ElementSamples.All["tasks"]), "words");
}
