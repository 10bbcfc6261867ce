using System.Text.Json;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Views;

namespace CsmBot.Bot.Tests.Slack.Rendering;

/// <summary>Renders, and finds things in what Slack would show.</summary>
internal static class Shown
{
    public const string Key = "0001-turn-00";

    public static readonly ModalFrame Frame = new("D01DANA", Key, "https://acme.slack.com/archives/C01CSM/p1764000000000000");

    private static readonly string[] Controls = ["button", "overflow", "static_select", "plain_text_input"];

    public static SlackMessage Message(params CardElement[] elements) => BlockKitRenderer.Message(new Card("summary", elements), Key);

    public static ModalView Modal(params CardElement[] elements) => BlockKitRenderer.Modal(new Card("summary", elements), Frame);

    public static HomeView Home(params CardElement[] elements) => BlockKitRenderer.Home(new Card("summary", elements));

    public static IEnumerable<JsonElement> Blocks(this SlackMessage message) => message.ToElement().GetProperty("blocks").EnumerateArray();

    public static IEnumerable<JsonElement> Blocks(this SlackView view) => view.ToElement().GetProperty("blocks").EnumerateArray();

    public static string Type(this JsonElement block) => block.GetProperty("type").GetString()!;

    /// <summary>All that is to be read in blocks, from the top, what controls say included.</summary>
    public static string Words(this IEnumerable<JsonElement> blocks) => string.Join('\n', blocks.Select(block => string.Concat(Texts(block))));

    /// <summary>All controls, each with the id of its block.</summary>
    public static IReadOnlyList<(string BlockId, JsonElement Element)> Found(this IEnumerable<JsonElement> blocks, params string[] types) =>
        [.. blocks.SelectMany((block, index) => Inside(block).Where(element => types.Contains(element.Type(), StringComparer.Ordinal)).Select(element => (BlockId(block, index), element)))];

    /// <summary>All that can be pressed or filled in, from the top.</summary>
    public static IEnumerable<string> Ids(this IEnumerable<JsonElement> blocks) => blocks.Found(Controls).Select(found => found.Element.GetProperty("action_id").GetString()!);

    public static string Text(this JsonElement control) => control.GetProperty("text").GetProperty("text").GetString()!;

    /// <summary>Slack makes up the id of a block that has none.</summary>
    private static string BlockId(JsonElement block, int index) => block.TryGetProperty("block_id", out var id) ? id.GetString()! : $"b{index}";

    private static IEnumerable<JsonElement> Inside(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Inside(property.Value)).Concat(element.TryGetProperty("type", out _) ? [element] : []),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Inside),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property is { Name: "text" or "alt_text", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
