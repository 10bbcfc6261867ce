using System.Text.Json.Nodes;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

/// <summary>Whatever somebody sends instead of what the bot rendered: it is not ours, and nothing throws.</summary>
public sealed class CardInputTests
{
    private static readonly string Long = new('x', 301);

    public static TheoryData<string> Hostile { get; } =
    [
        "",
        "x",
        "{",
        "{}",
        "null",
        "[]",
        "17",
        """["a"]""",
        """{"a":1}""",
        """{"a":""}""",
        """{"a":{}}""",
        """{"a":"x","v":"1"}""",
        """{"a":"x","v":99999999999}""",
        """{"a":"x","f":"y"}""",
        """{"f":""}""",
        """{"f":"y","n":"text"}""",
        """{"a":"\ud800","f":null,"v":[]}""",
        """{"a":"\ud800"}""",
        $$"""{"a":"{{Long}}"}""",
        $$"""{"f":"{{Long}}"}""",
        $$"""{"a":"x","e":"{{Long}}"}""",
        $$"""{"f":"x","e":"{{Long}}"}""",
        $$"""{"a":"x","k":"{{Long}}"}""",
        $$"""{"a":"x","x":"{{new string('x', 2000)}}"}""",
        new string('[', 1000),
        """{"a":"x"}{"a":"x"}""",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Value_that_is_not_ours_is_no_press_and_no_form(string value)
    {
        foreach (var press in new[] { Button(value), Menu("1.{}", value), Menu("1." + value, """{"x":"2"}""") })
        {
            Assert.Null(CardInput.Read(press.Actions[0]));
            Assert.Null(CardInput.Read(press.Actions[0], press.State));
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void View_that_is_not_ours_is_no_form(string metadata)
    {
        Assert.Null(CardInput.Read(View(metadata), out var frame));
        Assert.Equal(ModalFrame.None, frame);
        Assert.Null(CardInput.Read(View($$"""{"d":{{(string.IsNullOrEmpty(metadata) ? "null" : metadata)}},"c":"D1"}"""), out _));
    }

    [Theory]
    [InlineData("""{"d":{"f":"x"},"c":""}""")]
    [InlineData("""{"d":{"f":"x"}}""")]
    [InlineData("""{"d":{"f":"x"},"c":7}""")]
    public void View_without_a_place_is_no_form(string metadata)
    {
        Assert.Null(CardInput.Read(View(metadata), out var frame));
        Assert.Equal(ModalFrame.None, frame);
    }

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("no address")]
    public void Link_of_a_view_that_is_not_https_is_dropped(string link)
    {
        var form = CardInput.Read(View($$"""{"d":{"f":"x"},"c":"D1","s":"{{link}}"}"""), out var frame);

        Assert.Equal((null, null), (form!.SourceLink, frame.SourceLink));
    }

    [Fact]
    public void Oversized_metadata_and_values_are_not_read()
    {
        Assert.Null(CardInput.Read(View($$"""{"d":{"f":"x"},"c":"D1","z":"{{new string('x', 3000)}}"}"""), out _));
        Assert.Null(CardInput.Read(View($$"""{"d":{"f":"x"},"c":"{{Long}}"}"""), out _));
        Assert.Null(CardInput.Read(View($$"""{"d":{"f":"x"},"c":"D1","m":"{{Long}}"}"""), out _));
        Assert.Null(CardInput.Read(Button($$"""{"a":"x","z":"{{new string('x', 2000)}}"}""").Actions[0]));
    }

    [Theory]
    [InlineData("checkboxes")]
    [InlineData("users_select")]
    [InlineData("plain_text_input")]
    [InlineData("")]
    public void Control_of_another_kind_is_not_read(string type)
    {
        var action = new JsonObject { ["type"] = type, ["action_id"] = "1.{}", ["value"] = """{"a":"x"}""", ["selected_option"] = new JsonObject { ["value"] = """{"a":"x"}""" } };

        Assert.Null(CardInput.Read(SlackClient.Received(action, null).Actions[0]));
    }

    [Fact]
    public void Nothing_at_all_is_not_read()
    {
        Assert.Null(CardInput.Read(Button(null).Actions[0]));
        Assert.Null(CardInput.Read(View(null), out _));
    }

    [Fact]
    public void Menu_without_a_choice_or_of_another_bot_is_not_read()
    {
        Assert.Null(CardInput.Read(SlackClient.Received(new JsonObject { ["type"] = "overflow", ["action_id"] = "1.{}" }, null).Actions[0]));
        Assert.Null(CardInput.Read(Menu("more", """{"a":"x"}""").Actions[0]));
        Assert.Null(CardInput.Read(Menu("1.{" + new string(' ', 300) + "}", """{"a":"x"}""").Actions[0]));
    }

    [Fact]
    public void Names_of_fields_that_are_no_names_are_left_out_and_values_are_cut()
    {
        var state = new JsonObject
        {
            ["values"] = new JsonObject
            {
                ["f/text"] = new JsonObject { ["field"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = new string('w', 4000) } },
                ["f/secret"] = new JsonObject { ["field"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "not asked for" } },
                ["g/due"] = new JsonObject { ["field"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "of another form" } },
            },
        };
        var press = Button($$"""{"f":"f","n":[null,"","{{Long}}","text","due","due"]}""", state);

        var form = CardInput.Read(press.Actions[0], press.State)!;

        Assert.Equal(["due", "text"], form.Values.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((3000, ""), (form.Values["text"].Length, form.Values["due"]));
    }

    [Fact]
    public void No_more_fields_are_read_than_any_form_has()
    {
        var names = string.Join(',', Enumerable.Range(1, 200).Select(number => $"\"{number}\""));
        var press = Button($$"""{"f":"f","n":[{{names}}]}""");

        Assert.Equal(60, CardInput.Read(press.Actions[0], press.State)!.Values.Count);
    }

    [Fact]
    public void State_that_is_a_list_is_an_empty_one()
    {
        var press = Button("""{"f":"f","n":["text"]}""", new JsonObject { ["values"] = new JsonArray() });

        Assert.Equal("", CardInput.Read(press.Actions[0], press.State)!.Values["text"]);
    }

    private static BlockActions Button(string? value, JsonObject? state = null) =>
        SlackClient.Received(new JsonObject { ["type"] = "button", ["action_id"] = "1.x", ["value"] = value }, state);

    private static BlockActions Menu(string actionId, string? option) =>
        SlackClient.Received(new JsonObject { ["type"] = "overflow", ["action_id"] = actionId, ["selected_option"] = new JsonObject { ["value"] = option } }, null);

    private static ReceivedView View(string? metadata) => SlackClient.Received(new JsonObject { ["id"] = "V1", ["type"] = "modal", ["private_metadata"] = metadata });
}
