using System.Text.Json;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Validation;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

/// <summary>Whatever is typed, wherever it goes.</summary>
public sealed class EscapingTests
{
    public static TheoryData<string> Hostile { get; } =
    [
        "<!channel> <@U1> <#C1|general> <!subteam^S1> <!date^1^{date}|x>",
        "*bold* _italic_ ~gone~ `code` ```block``` > quote & <https://evil.example|label>",
        "> quote\n- item\n1. item",
        ":smile: :+1: 15:00:30 a|b",
        "\",\"blocks\":[{\"type\":\"divider\"}],\"x\":\"",
        "שלום \u202Ea\u2066b\u0007c\u2028d 顧客 😀🏽",
        "half a pair \uD83D and another \uDE00",
        "&amp; &lt;!here&gt; https://evil.example mailto:a@b.example @here #general",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_in_any_place_changes_nothing_but_words(string text)
    {
        // As long as the text, for what is longer than its place looks different.
        var harmless = new string('x', text.Length);

        Assert.Equal(Shape(BlockKitRenderer.Message(HostileCard.Of(harmless), "k").ToElement()), Shape(BlockKitRenderer.Message(HostileCard.Of(text), "k").ToElement()));
        Assert.Equal(Shape(BlockKitRenderer.Modal(HostileCard.Of(harmless), Shown.Frame).ToElement()), Shape(BlockKitRenderer.Modal(HostileCard.Of(text), new(text, text)).ToElement()));
        Assert.Equal(Shape(BlockKitRenderer.Home(HostileCard.Of(harmless)).ToElement()), Shape(BlockKitRenderer.Home(HostileCard.Of(text)).ToElement()));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_block_holds_markup_and_no_plain_text_an_emoji(string text)
    {
        var blocks = BlockKitRenderer.Message(HostileCard.Of(text), "k").Blocks().ToList();

        Assert.All(blocks.Found("mrkdwn", "user", "usergroup", "channel", "broadcast", "emoji", "link"), found => Assert.True(IsTheLink(found.Element)));
        Assert.All(blocks.Found("plain_text"), found => Assert.False(found.Element.GetProperty("emoji").GetBoolean()));
        Assert.All(blocks.Words(), c => Assert.False(c is '\u202E' or '\u2066' or '\u0007'));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_cards_are_what_Slack_takes(string text)
    {
        var card = HostileCard.Of(text);

        Assert.Empty(BlockKitValidator.Validate(BlockKitRenderer.Message(card, text)));
        Assert.Empty(BlockKitValidator.Validate(BlockKitRenderer.Modal(card, new ModalFrame(text, text, text))));
        Assert.Empty(BlockKitValidator.Validate(BlockKitRenderer.Home(card)));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_buttons_and_fields_carry_comes_back_untouched(string text)
    {
        // Halves of pairs are no text, to JSON either.
        var sent = text.Replace('\uD83D', '\uFFFD').Replace("another \uDE00", "another \uFFFD", StringComparison.Ordinal);
        sent = text.Contains("😀", StringComparison.Ordinal) ? text : sent;
        var blocks = BlockKitRenderer.Message(HostileCard.Of(text), "k").Blocks().ToList();
        var presses = SlackClient.Presses(blocks, _ => null);
        var form = CardInput.Read(SlackClient.Submit(BlockKitRenderer.Modal(HostileCard.Of(text), Shown.Frame), block => block == $"{sent}/{sent}" ? sent : null), out _)!;

        Assert.All(presses.Select(press => CardInput.Read(press.Actions[0])).OfType<ActionInput>(), press => Assert.Equal(new ActionInput(sent, sent, 1, sent, "k"), press));
        Assert.Equal(sent, blocks.Found("plain_text_input")[0].Element.GetProperty("initial_value").GetString());
        Assert.Equal(sent, form.Values[sent]);
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(100_000)]
    public void Text_of_any_length_in_any_place_fits_and_never_throws(int length)
    {
        var text = string.Concat(Enumerable.Repeat("<&😀*", length / 5));
        var card = HostileCard.Of(text);
        var message = BlockKitRenderer.Message(card, text);

        Assert.Empty(BlockKitValidator.Validate(message));
        Assert.Empty(BlockKitValidator.Validate(BlockKitRenderer.Modal(card, Shown.Frame)));
        Assert.Empty(BlockKitValidator.Validate(BlockKitRenderer.Home(card)));
        Assert.Contains("more characters", message.Blocks().Words(), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', message.Blocks().Words());
    }

    [Fact]
    public void Hostile_card_looks_as_verified() => SlackSnapshot.Match(BlockKitRenderer.Message(HostileCard.Of(Hostile.First().Data), Shown.Key), "hostile");

    private static bool IsTheLink(JsonElement element) => element.Type() == "link" && element.GetProperty("url").GetString() == "https://example.com/";

    /// <summary>The JSON without its texts.</summary>
    private static string Shape(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject()
            .Where(property => property.Name != "multiline")
            .Select(property => property.Name + ":" + (property.Name == "type" ? property.Value.ToString() : Shape(property.Value)))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(item => Shape(item))) + "]",
        _ => element.ValueKind.ToString(),
    };
}
