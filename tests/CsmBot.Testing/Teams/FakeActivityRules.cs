using System.Text.Json;

namespace CsmBot.Testing.Teams;

/// <summary>What an activity has to be, as strictly as the strictest peer that was measured.</summary>
internal static class FakeActivityRules
{
    /// <summary>The refusal; null for a good activity.</summary>
    public static FakeAnswer? Check(JsonElement activity)
    {
        if (activity.ValueKind != JsonValueKind.Object || !activity.TryGetProperty("type", out var type))
        {
            return FakeAnswer.Error(400, "BadSyntax", "An activity is a JSON object with a type");
        }

        return type.GetString() switch
        {
            "message" => CheckMessage(activity),
            "typing" => null,
            _ => FakeAnswer.Error(400, "BadArgument", "Invalid input"),
        };
    }

    private static FakeAnswer? CheckMessage(JsonElement activity)
    {
        var text = activity.TryGetProperty("text", out var value) ? value.GetString() ?? "" : "";
        var attachments = activity.TryGetProperty("attachments", out var list) ? list.GetArrayLength() : 0;
        if (text.Length == 0 && attachments == 0)
        {
            return FakeAnswer.Error(400, "BadSyntax", "Activity must include non empty 'text' field or at least 1 attachment");
        }

        if ((text.Length > 0 && attachments > 0) || attachments > 1)
        {
            return FakeAnswer.Error(400, "BadSyntax", "Text and attachments are split into several messages, which have no id");
        }

        var hasLostMention = activity.TryGetProperty("entities", out var entities) && entities.EnumerateArray().Any(entity => IsLostMention(entity, text));
        return hasLostMention ? FakeAnswer.Error(400, "BadArgument", "Mention entity does not match text") : null;
    }

    private static bool IsLostMention(JsonElement entity, string text) =>
        entity.TryGetProperty("type", out var type) && type.ValueEquals("mention")
        && (!entity.TryGetProperty("text", out var mention) || !text.Contains(mention.GetString() ?? "\0", StringComparison.Ordinal));
}
