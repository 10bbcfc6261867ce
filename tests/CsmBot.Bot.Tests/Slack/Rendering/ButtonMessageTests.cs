using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using Xunit;
using ButtonColor = CsmBot.Protocols.Slack.Blocks.Objects.ButtonStyle;

namespace CsmBot.Bot.Tests.Slack.Rendering;

public sealed class ButtonMessageTests
{
    private static readonly CardButton Done = new("Done", "task.complete.v1", "T-1", 3, "x", ButtonStyle.Primary);
    private static readonly CardButton Edit = new("Edit", "task.edit.v1", "T-1", 3, OpensForm: true);
    private static readonly ButtonsElement Moves = new([new("2 Schedule", "q.v1", "T-1", 3, "2"), new("3 Delegate", "q.v1", "T-1", 3, "3")], "Move to");

    [Fact]
    public void Button_carries_everything_it_says_as_JSON_in_its_value()
    {
        var button = Buttons(Shown.Message(new ButtonsElement([Done])).Blocks![0]).Single();

        Assert.Equal(("Done", "1.task.complete.v1", ButtonColor.Primary), (button.Text.Text, button.ActionId, button.Style!.Value));
        Assert.Equal("""{"a":"task.complete.v1","e":"T-1","v":3,"x":"x","k":"0001-turn-00"}""", button.Value);
    }

    [Fact]
    public void Button_that_opens_a_form_says_so_in_its_value_and_looks_like_any_other()
    {
        var opens = Buttons(Shown.Message(new ButtonsElement([Edit])).Blocks![0]).Single();
        var plain = Buttons(Shown.Message(new ButtonsElement([Edit with { OpensForm = false }])).Blocks![0]).Single();

        Assert.EndsWith(",\"o\":true}", opens.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("\"o\"", plain.Value!, StringComparison.Ordinal);
        Assert.Equal(plain, opens with { Value = plain.Value });
    }

    [Fact]
    public void Danger_is_red_and_others_are_grey()
    {
        var buttons = Buttons(Shown.Message(ElementSamples.All["buttons"]).Blocks![0]);

        Assert.Equal([ButtonColor.Primary, null, ButtonColor.Danger], buttons.Select(button => button.Style));
    }

    [Fact]
    public void Labelled_group_behind_others_is_a_menu_with_its_label_and_one_on_its_own_stands_open()
    {
        var behind = Shown.Message(new ButtonsElement([Done]), Moves, new ButtonsElement([Edit]));
        var alone = Shown.Message(Moves);
        var row = ((ActionsBlock)behind.Blocks![1]).Elements;
        var menu = Assert.IsType<StaticSelect>(row[0]);

        Assert.Equal("Move to", menu.Placeholder!.Text);
        Assert.Equal(["2 Schedule", "3 Delegate"], menu.Options!.Select(option => option.Text.Text));
        Assert.Equal("Edit", Assert.IsType<ButtonElement>(row[1]).Text.Text);
        Assert.Equal("Move to\n2 Schedule3 Delegate", alone.Blocks().Words());
    }

    [Fact]
    public void Menu_keeps_what_its_entries_have_in_common_in_its_id()
    {
        var menu = (StaticSelect)((ActionsBlock)Shown.Message(new ButtonsElement([Done]), Moves).Blocks![1]).Elements[0];

        Assert.EndsWith(""".{"a":"q.v1","e":"T-1","v":3,"k":"0001-turn-00"}""", menu.ActionId, StringComparison.Ordinal);
        Assert.Equal(["""{"x":"2"}""", """{"x":"3"}"""], menu.Options!.Select(option => option.Value));
    }

    [Fact]
    public void Group_that_does_not_fit_into_a_menu_keeps_its_buttons()
    {
        var longer = Moves with { Buttons = [.. Moves.Buttons, new("Elsewhere", "q.v1", Value: new string('x', 80))] };
        var twins = Moves with { Buttons = [Moves.Buttons[0], Moves.Buttons[0]] };

        Assert.Equal(4, Shown.Message(new ButtonsElement([Done]), longer).Blocks().Found("button").Count);
        Assert.Equal(3, Shown.Message(new ButtonsElement([Done]), twins).Blocks().Found("button").Count);
        Assert.Empty(BlockKitRenderer.Message(new Card("s", [new ButtonsElement([Done]), Moves]), new string('k', 250)).Blocks().Found("static_select"));
    }

    [Fact]
    public void No_block_holds_more_than_Slack_shows_and_none_is_lost()
    {
        var groups = Enumerable.Range(0, 2).Select(group => new ButtonsElement([.. Enumerable.Range(1, 20).Select(number => new CardButton($"{(group * 20) + number}", "a.v1", Value: $"{number}"))]));
        var blocks = Shown.Message([.. groups]).Blocks().ToList();

        Assert.Equal(Enumerable.Range(1, 40).Select(number => $"{number}"), blocks.Found("button").Select(found => found.Element.Text()));
    }

    [Fact]
    public void Button_that_cannot_carry_its_data_is_left_out_visibly()
    {
        var blocks = Shown.Message(new ButtonsElement([Done, Edit with { Value = new string('v', 2001) }])).Blocks().ToList();

        Assert.Equal("Done", blocks.Found("button").Single().Element.Text());
        Assert.Contains("and 1 more", blocks.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_control_of_a_message_has_an_id_of_its_own()
    {
        var ids = Shown.Message([.. ElementSamples.All.Values.Where(element => element is not FormElement), new ButtonsElement([Done, Done, Edit])]).Blocks().Ids().ToList();

        Assert.True(ids.Count > 8);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.InRange(id.Length, 1, SlackElement.MaxActionIdLength));
    }

    [Fact]
    public void Home_names_no_message_for_there_is_none() => Assert.Equal(
        """{"a":"task.edit.v1","e":"T-1","v":3,"o":true}""", Buttons(Shown.Home(new ButtonsElement([Edit])).Blocks[0]).Single().Value);

    private static IEnumerable<ButtonElement> Buttons(SlackBlock block) => ((ActionsBlock)block).Elements.Cast<ButtonElement>();
}
