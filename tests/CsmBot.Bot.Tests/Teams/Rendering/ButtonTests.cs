using System.Text.Json;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Teams.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Domain.Triage;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Styles;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Rendering;

public sealed class ButtonTests
{
    private static readonly CardButton Done = new("Done", "task.complete.v1", "T-1", 3, "x", ButtonStyle.Primary);
    private static readonly CardButton Edit = new("Edit", "task.edit.v1", "T-1", 3, OpensForm: true);
    private static readonly FormElement Form = new("edit.v1", [new("text", "Text", Required: true), new("due", "Due")], "Save", "T-1", 3);

    [Fact]
    public void Button_is_an_invoke_with_its_action_as_verb_and_everything_it_says_under_one_property()
    {
        var action = Assert.IsType<ExecuteAction>(Assert.Single(Parts.Render(new ButtonsElement([Done])).Actions()));

        Assert.Equal(("Done", "task.complete.v1", ActionStyle.Positive, null), (action.Title, action.Verb, action.Style, action.AssociatedInputs));
        Assert.Equal("""{"csmbot":{"a":"task.complete.v1","e":"T-1","v":3,"x":"x","k":"0001-turn-00"}}""", action.Data!.Value.GetRawText());
    }

    [Fact]
    public void Button_that_leads_to_a_form_asks_for_a_dialog_only_where_there_are_dialogs()
    {
        var asks = Assert.IsType<SubmitAction>(Parts.Render(Parts.Frame with { HasDialogs = true }, new ButtonsElement([Edit, Done])).Actions().First());

        Assert.Equal("""{"csmbot":{"a":"task.edit.v1","e":"T-1","v":3,"k":"0001-turn-00"},"msteams":{"type":"task/fetch"}}""", asks.Data!.Value.GetRawText());
        Assert.IsType<ExecuteAction>(Parts.Render(Parts.Frame with { HasDialogs = true }, new ButtonsElement([Edit, Done])).Actions().Last());
        Assert.IsType<ExecuteAction>(Parts.Render(new ButtonsElement([Edit])).Actions().Single());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void In_a_dialog_everything_is_a_plain_submit(bool hasDialogs)
    {
        var card = Parts.Render(Parts.Frame with { InDialog = true, HasDialogs = hasDialogs }, Form, new ButtonsElement([Edit, Done]), ElementSamples.All["tasks"]);

        Assert.All(card.Actions(), action => Assert.DoesNotContain("msteams", Assert.IsType<SubmitAction>(action).Data!.Value.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public void Form_comes_back_with_the_names_of_its_fields_and_takes_its_inputs_along()
    {
        var card = Parts.Render(Form);
        var save = Assert.IsType<ExecuteAction>(Assert.Single(card.Actions()));

        Assert.Equal(("edit.v1", null), (save.Verb, save.AssociatedInputs));
        Assert.Equal("""{"csmbot":{"f":"edit.v1","e":"T-1","v":3,"k":"0001-turn-00","n":["text","due"]}}""", save.Data!.Value.GetRawText());
        Assert.Equal(["field.text", "field.due"], card.Fields().Select(field => field.Id));
    }

    [Fact]
    public void Other_buttons_beside_a_form_are_not_held_up_by_what_it_requires()
    {
        var back = Parts.Render(Form, new ButtonsElement([new("Show the task", "task.show.v1")])).Actions().OfType<ExecuteAction>().Single(action => action.Verb == "task.show.v1");

        Assert.Equal(AssociatedInputs.None, back.AssociatedInputs);
    }

    [Fact]
    public void Data_is_read_back_as_it_was_written()
    {
        var data = new CardData("a.v1", null, "T-1", 3, "\"</script>", "key");
        var element = new ActionData(data).ToElement();

        Assert.Equal(data, element.GetProperty(CardData.Property).Deserialize(ActionDataJson.Default.CardData));
    }

    [Fact]
    public void Labelled_group_behind_others_unfolds_from_a_button_and_one_on_its_own_stands_open()
    {
        var moves = new ButtonsElement([new("2 Schedule", "q.v1", Value: "2"), new("3 Delegate", "q.v1", Value: "3")], "Move to");
        var behind = Parts.Render(new ButtonsElement([Done]), moves, new ButtonsElement([Edit]));
        var alone = Parts.Render(moves);

        Assert.Equal(["Done"], Titles(behind.Body[0]));
        Assert.Equal(["Move to", "Edit"], Titles(behind.Body[1]));
        Assert.Equal(["Done", "Move to", "Edit", "2 Schedule", "3 Delegate"], behind.Actions().Select(action => action.Title));
        Assert.Equal("Move to", alone.Words());
        Assert.Equal(["2 Schedule", "3 Delegate"], alone.Actions().Select(action => action.Title));
    }

    [Fact]
    public void No_set_holds_more_than_Teams_shows_and_none_is_lost()
    {
        var card = Parts.Render(new ButtonsElement([.. Enumerable.Range(1, 14).Select(number => new CardButton($"{number}", "a.v1"))]));

        Assert.Equal([6, 6, 2], card.Body.Cast<ActionSet>().Select(set => set.Actions.Count));
        Assert.Equal(Enumerable.Range(1, 14).Select(number => $"{number}"), card.Actions().Select(action => action.Title));
    }

    [Fact]
    public void Row_opens_by_a_press_on_its_text_which_tells_everything_to_those_who_hear_it()
    {
        var row = ElementSamples.Row(1, Quadrant.DoFirst) with { Buttons = [Done, new("Open", "task.show.v1", "T-1", 3)] };
        var actions = Parts.Render(new TaskListElement("Quadrant 1 · Do first (1)", [row])).Actions().Cast<ExecuteAction>().ToList();

        Assert.Equal(["task.show.v1", "task.complete.v1"], actions.Select(action => action.Verb));
        Assert.Equal("Open T-1 Churn threat at Acme: their CFO wants out Acme · tomorrow 15:00 · overdue", actions[0].Title);
        Assert.Equal(("Done", "Done T-1", null), (actions[1].Title, actions[1].Tooltip, actions[1].Style));
    }

    [Fact]
    public void Row_with_one_button_shows_it_and_one_with_many_loses_none()
    {
        var one = Parts.Render(new TaskListElement(null, [ElementSamples.Row(1, Quadrant.DoFirst)]));
        var many = Parts.Render(new TaskListElement(null, [ElementSamples.Row(1, Quadrant.DoFirst) with { Buttons = [.. Enumerable.Repeat(Done, 9)] }]));

        Assert.Equal("Done", Assert.Single(one.All().OfType<ActionSet>().Single().Actions).Title);
        Assert.Equal(9, many.Actions().Count());
    }

    [Fact]
    public void Danger_is_destructive() => Assert.Equal(
        ActionStyle.Destructive, Parts.Render(new ButtonsElement([Done with { Style = ButtonStyle.Danger }])).Actions().Single().Style);

    private static IEnumerable<string?> Titles(AdaptiveElement set) => ((ActionSet)set).Actions.Select(action => action.Title);
}
