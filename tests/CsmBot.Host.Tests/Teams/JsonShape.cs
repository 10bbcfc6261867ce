using System.Text.Json;

namespace CsmBot.Host.Tests.Teams;

/// <summary>What an invoke's answer looks like: names and kinds, the words that steer the client, and no texts. Cards are one thing, whatever is on them.</summary>
internal static class JsonShape
{
    private static readonly HashSet<string> Steering = new(StringComparer.Ordinal) { "type", "contentType", "statusCode" };

    public static string Of(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return "text";
        }
    }

    private static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("type", out var type) && type.ValueEquals("AdaptiveCard") => "card",
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).Select(Of))}}}",
        JsonValueKind.Array => "array",
        JsonValueKind.True or JsonValueKind.False => "flag",
        JsonValueKind.Null => "null",
        _ => value.ValueKind.ToString().ToLowerInvariant(),
    };

    private static string Of(JsonProperty property) => $"{property.Name}: {(Steering.Contains(property.Name) ? property.Value.ToString() : Of(property.Value))}";
}
