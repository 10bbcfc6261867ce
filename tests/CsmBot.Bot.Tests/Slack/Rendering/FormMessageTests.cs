using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

public sealed class FormMessageTests
{
    [Fact]
    public void Form_in_a_message_has_its_fields_and_a_button_that_knows_their_names()
    {
        var message = Shown.Message(new FormElement("edit.v1", [new("text", "Text", Required: true), new("due", "Due")], "Save", "T-1", 3));
        var submit = message.Blocks().Found("button").Single().Element;

        Assert.Equal(["edit.v1/text", "edit.v1/due"], message.Blocks!.OfType<InputBlock>().Select(input => input.BlockId));
        Assert.Equal([false, true], message.Blocks!.OfType<InputBlock>().Select(input => input.Optional));
        Assert.Equal(("Save", "primary"), (submit.Text(), submit.GetProperty("style").GetString()));
        Assert.Equal("""{"f":"edit.v1","e":"T-1","v":3,"k":"0001-turn-00","n":["text","due"]}""", submit.GetProperty("value").GetString());
    }

    [Fact]
    public void Field_says_how_it_is_filled_in()
    {
        var text = Field<PlainTextInput>(new("text", "Text", "as it was", "like this", Required: true, Multiline: true, MaxLength: 120));
        var plain = Field<PlainTextInput>(new("text", "Text", MaxLength: 20_000));

        Assert.Equal(("as it was", "like this", true, 120), (text.InitialValue, text.Placeholder!.Text, text.Multiline, text.MaxLength!.Value));
        Assert.Equal((null, null, false, 3000), (plain.InitialValue, plain.Placeholder, plain.Multiline, plain.MaxLength!.Value));
    }

    [Fact]
    public void Value_is_never_cut_by_a_field_that_is_shorter_or_has_no_lines()
    {
        var field = Field<PlainTextInput>(new("text", "Text", "first line\nsecond line", MaxLength: 5));

        Assert.Equal(("first line\nsecond line", true, 22), (field.InitialValue, field.Multiline, field.MaxLength!.Value));
    }

    [Fact]
    public void Choice_that_is_chosen_is_offered_however_many_there_are()
    {
        var choices = Enumerable.Range(1, 500).Select(number => new FormChoice($"{number}", $"Person {number}")).ToList();
        var input = Shown.Modal(new FormElement("f.v1", [new("who", "Who", "400", Choices: choices)], "Save")).Blocks.OfType<InputBlock>().Single();
        var menu = (StaticSelect)input.Element;

        Assert.Equal("400", menu.InitialOption!.Value);
        Assert.Contains(menu.InitialOption, menu.Options!);
        Assert.Equal(100, menu.Options!.Count);
        Assert.Equal("and 400 more", input.Hint!.Text);
    }

    [Fact]
    public void Value_that_is_no_choice_is_not_chosen_and_the_field_says_so()
    {
        var menu = Field<StaticSelect>(new("who", "Who", "gone", Choices: [new("a", "A")]));

        Assert.Equal((null, "Choose…"), (menu.InitialOption, menu.Placeholder!.Text));
    }

    [Fact]
    public void Choice_that_cannot_come_back_is_not_offered_and_counted()
    {
        var input = Shown.Message(new FormElement("f.v1", [new("who", "Who", Choices: [new("a", "A"), new("", "None"), new(new string('b', 76), "B"), new("a", "A again")])], "Save"))
            .Blocks!.OfType<InputBlock>().Single();

        Assert.Equal(["a"], ((StaticSelect)input.Element).Options!.Select(option => option.Value));
        Assert.Equal("and 3 more", input.Hint!.Text);
    }

    [Fact]
    public void Field_that_Slack_cannot_hold_is_left_out_by_name_and_not_asked_for()
    {
        FormField[] fields = [new("text", "What is to be done", new string('顧', 3001), MaxLength: 4000), new("due", "Due", "friday")];
        var message = Shown.Message(new FormElement("f.v1", fields, "Save"), ElementSamples.All["buttons"]);

        Assert.Equal(["f.v1/due"], message.Blocks!.OfType<InputBlock>().Select(input => input.BlockId));
        Assert.Contains("Note: What is to be done: too long for a form in Slack", message.Blocks().Words(), StringComparison.Ordinal);
        Assert.Contains("""{\"f\":\"f.v1\",\"k\":\"0001-turn-00\",\"n\":[\"due\"]}""", message.ToElement().GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Longest_text_that_Slack_takes_can_be_edited_whole()
    {
        var text = new string('顧', PlainTextInput.LengthLimit);

        Assert.Equal(text, Field<PlainTextInput>(new("text", "Text", text, MaxLength: 4000)).InitialValue);
    }

    [Fact]
    public void Second_form_whose_fields_would_mix_with_the_first_is_not_asked()
    {
        var form = new FormElement("f.v1", [new("a", "A")], "Save");
        var message = Shown.Message(form, form with { SubmitLabel = "Save too" });

        Assert.Single(message.Blocks!.OfType<InputBlock>());
        Assert.Contains("Note: This card is too large for Slack", Shown.Message(form, form with { SubmitLabel = "Too" }).Blocks().Words() + message.Blocks().Words(), StringComparison.Ordinal);
    }

    private static T Field<T>(FormField field)
        where T : IInputElement => (T)Shown.Message(new FormElement("f.v1", [field], "Save")).Blocks!.OfType<InputBlock>().Single().Element;
}
