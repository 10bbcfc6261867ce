using CsmBot.Bot.Tests.Drivers;
using CsmBot.Bot.Tests.Teams.Rendering;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

/// <summary>What a card says is what comes back, through the JSON of Slack's payloads, for every button and form there is.</summary>
public sealed class RoundTripTests
{
    private static readonly FormElement Form = (FormElement)ElementSamples.All["form"];

    public static TheoryData<string> Scenarios { get; } = [.. DialogScenarios.All.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Every_button_of_every_card_comes_back(string scenario)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var card = await DialogScenarios.All[scenario](bot, Token);

        Assert.Equal(Expected(card, Shown.Key), Pressed(BlockKitRenderer.Message(card, Shown.Key).Blocks()));
        Assert.Equal(Expected(card, null), Pressed(BlockKitRenderer.Home(card).Blocks()));
    }

    [Fact]
    public void Buttons_of_every_look_come_back()
    {
        var row = ElementSamples.Row(1, Quadrant.DoFirst);
        var card = new Card("s",
        [
            .. ElementSamples.All.Values,
            new TaskListElement("Several", [row with { Buttons = [new("Done", "a.v1", "T-1", 1), new("Open", "b.v1", "T-1", 1), new("Else", "b.v1", null, null, "顧\"客")] }]),
            new TaskListElement("Many", [row with { Buttons = [.. Enumerable.Range(1, 7).Select(number => new CardButton($"{number}", "a.v1", $"T-{number}", number))] }]),
        ]);

        Assert.Equal(Expected(card, Shown.Key), Pressed(BlockKitRenderer.Message(card, Shown.Key).Blocks()));
    }

    [Fact]
    public void Form_of_a_message_comes_back_with_what_was_typed_and_chosen()
    {
        var submit = Assert.Single(SlackClient.Presses(Shown.Message(Form).Blocks(), Typed));

        var form = CardInput.Read(submit.Actions[0], submit.State)!;

        Assert.Equal(("task.edit-form.v1", "T-1", 3, Shown.Key, null), (form.FormId, form.EntityId, form.EntityVersion, form.MessageKey, form.SourceLink));
        Assert.Equal([new("account", "acme-eu"), new("due", ""), new("quadrant", ""), new("text", "Call them\n<now> & \"here\"")], form.Values.OrderBy(value => value.Key, StringComparer.Ordinal));
        Assert.Null(CardInput.Read(submit.Actions[0]));
    }

    [Fact]
    public void Form_of_a_modal_comes_back_with_where_it_belongs()
    {
        var form = CardInput.Read(SlackClient.Submit(Shown.Modal(new TitleElement("Edit"), Form), Typed), out var frame)!;

        Assert.Equal(Shown.Frame, frame);
        Assert.Equal(("task.edit-form.v1", "T-1", 3, Shown.Key, Shown.Frame.SourceLink), (form.FormId, form.EntityId, form.EntityVersion, form.MessageKey, form.SourceLink));
        Assert.Equal("account=acme-eu|due=|quadrant=|text=Call them\n<now> & \"here\"", string.Join('|', form.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}")));
    }

    [Fact]
    public void Modal_of_words_says_where_it_belongs_and_holds_no_form()
    {
        Assert.Null(CardInput.Read(SlackClient.Submit(Shown.Modal(new TextElement("Words")), _ => null), out var frame));
        Assert.Equal(Shown.Frame, frame);
    }

    [Fact]
    public void Everything_left_empty_comes_back_as_empty_fields()
    {
        var message = SlackClient.Presses(Shown.Message(Form).Blocks()).Single();
        var modal = CardInput.Read(SlackClient.Submit(Shown.Modal(Form), _ => null), out _)!;

        Assert.Equal(Form.Fields.ToDictionary(field => field.Name, _ => "", StringComparer.Ordinal), CardInput.Read(message.Actions[0], message.State)!.Values);
        Assert.Equal(Form.Fields.ToDictionary(field => field.Name, _ => "", StringComparer.Ordinal), modal.Values);
    }

    [Fact]
    public void Button_beside_a_form_is_a_press_and_not_the_form()
    {
        var presses = SlackClient.Presses(Shown.Message(Form, new ButtonsElement([new("Show", "task.show.v1")])).Blocks(), Typed);

        Assert.Equal([null, "task.show.v1"], presses.Select(press => CardInput.Read(press.Actions[0])?.ActionId));
        Assert.Equal(["task.edit-form.v1", null], presses.Select(press => CardInput.Read(press.Actions[0], press.State)?.FormId));
    }

    private static string? Typed(string blockId) => blockId switch
    {
        "task.edit-form.v1/text" => "Call them\n<now> & \"here\"",
        "task.edit-form.v1/account" => "acme-eu",
        _ => null,
    };

    private static IEnumerable<ActionInput> Expected(Card card, string? key) => Sorted(BotDriver.Buttons(card)
        .Concat(card.Elements.OfType<MatrixElement>().SelectMany(matrix => matrix.Cells).SelectMany(cell => cell.Tasks).SelectMany(row => row.Buttons))
        .Select(button => new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, button.Value, key)));

    private static IEnumerable<ActionInput> Pressed(IEnumerable<System.Text.Json.JsonElement> blocks) => Sorted(SlackClient.Presses(blocks)
        .Select(press => CardInput.Read(press.Actions.Single()))
        .OfType<ActionInput>());

    private static IEnumerable<ActionInput> Sorted(IEnumerable<ActionInput> inputs) => inputs.OrderBy(input => input.ToString(), StringComparer.Ordinal);
}
