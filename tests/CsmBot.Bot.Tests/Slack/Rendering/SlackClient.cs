using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Inbound.Interactions;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Views;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

/// <summary>What Slack sends when somebody presses and fills in what it shows, through the reader of its payloads.</summary>
internal static class SlackClient
{
    /// <summary>Every press that a message or view allows: each button, and each entry of each menu.</summary>
    public static IReadOnlyList<BlockActions> Presses(IEnumerable<JsonElement> blocks, Func<string, string?>? typed = null)
    {
        var all = blocks.ToList();
        return
        [
            .. all.Where(block => block.Type() != "input").Found("button").Select(found => Press(all, found.BlockId, found.Element, null, typed)),
            .. all.Where(block => block.Type() != "input").Found("overflow", "static_select")
                .SelectMany(found => found.Element.GetProperty("options").EnumerateArray(), (found, option) => Press(all, found.BlockId, found.Element, option, typed)),
        ];
    }

    /// <summary>Fills in a modal and submits it; what <paramref name="typed"/> answers null for stays empty.</summary>
    public static ReceivedView Submit(ModalView modal, Func<string, string?> typed) => Submit(modal.ToElement(), typed);

    public static ReceivedView Submit(JsonElement view, Func<string, string?> typed) => Received(new JsonObject
    {
        ["id"] = "V01",
        ["type"] = "modal",
        ["private_metadata"] = view.TryGetProperty("private_metadata", out var data) ? data.GetString() : "",
        ["state"] = State(view.GetProperty("blocks").EnumerateArray(), typed),
    });

    /// <summary>A view with whatever somebody put into it.</summary>
    public static ReceivedView Received(JsonObject view) => ((ViewSubmission)Read(new JsonObject
    {
        ["type"] = "view_submission",
        ["user"] = new JsonObject { ["id"] = "U02DANA" },
        ["team"] = new JsonObject { ["id"] = "T01ACME" },
        ["view"] = view,
    })).View;

    /// <summary>A press with whatever somebody put into it.</summary>
    public static BlockActions Received(JsonObject action, JsonObject? state) => (BlockActions)Read(new JsonObject
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = "U02DANA" },
        ["team"] = new JsonObject { ["id"] = "T01ACME" },
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1764000000.000100", ["channel_id"] = "D01DANA" },
        ["state"] = state,
        ["actions"] = new JsonArray(action),
    });

    public static IEnumerable<JsonElement> Blocks(SlackMessage message) => message.Blocks();

    private static BlockActions Press(IReadOnlyList<JsonElement> blocks, string blockId, JsonElement control, JsonElement? option, Func<string, string?>? typed)
    {
        var action = new JsonObject
        {
            ["type"] = control.Type(),
            ["block_id"] = blockId,
            ["action_id"] = control.GetProperty("action_id").GetString(),
            ["action_ts"] = "1764000000.000200",
        };
        if (option is { } chosen)
        {
            action["selected_option"] = JsonNode.Parse(chosen.GetRawText());
        }
        else
        {
            action["value"] = control.GetProperty("value").GetString();
        }

        return Received(action, State(blocks, typed ?? (_ => null)));
    }

    /// <summary>What Slack says of the inputs: a choice where they are menus, null where they are empty.</summary>
    private static JsonObject State(IEnumerable<JsonElement> blocks, Func<string, string?> typed)
    {
        var values = new JsonObject();
        foreach (var block in blocks.Where(block => block.Type() == "input"))
        {
            var element = block.GetProperty("element");
            var blockId = block.GetProperty("block_id").GetString()!;
            var text = typed(blockId);
            var value = new JsonObject { ["type"] = element.Type() };
            if (element.Type() == "static_select")
            {
                value["selected_option"] = text is null ? null : JsonNode.Parse(element.GetProperty("options").EnumerateArray().First(option => option.GetProperty("value").GetString() == text).GetRawText());
            }
            else
            {
                value["value"] = text;
            }

            values[blockId] = new JsonObject { [element.GetProperty("action_id").GetString()!] = value };
        }

        return new JsonObject { ["values"] = values };
    }

    private static SlackPayload Read(JsonObject payload)
    {
        var body = Encoding.UTF8.GetBytes("payload=" + Uri.EscapeDataString(payload.ToJsonString()));
        var result = SlackInboundReader.ReadHttp(body, "application/x-www-form-urlencoded", retry: null);
        Assert.True(result.IsRead, $"{result.Failure}");
        return result.Inbound.Payload;
    }
}
