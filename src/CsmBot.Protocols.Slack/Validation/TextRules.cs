using System.Text.Json;
using CsmBot.Protocols.Slack.Messages;

namespace CsmBot.Protocols.Slack.Validation;

/// <summary>The budget of all texts of a message together, which Slack keeps and does not publish.</summary>
internal static class TextRules
{
    public static void Total(Node blocks, SlackSurface surface)
    {
        var total = surface == SlackSurface.Message && blocks.Element is { } all ? Count(all) : 0;
        if (total > SlackMessage.MaxBlocksTextLength)
        {
            blocks.Report(BlockKitConstraintTypes.MaxTotalLength, "too many characters in all blocks together", SlackMessage.MaxBlocksTextLength, total);
        }
    }

    private static int Count(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Sum(Count),
        JsonValueKind.Object => element.EnumerateObject().Sum(field => field.NameEquals("text") && field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()!.Length : Count(field.Value)),
        _ => 0,
    };
}
