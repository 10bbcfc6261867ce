using System.Text.Json;

namespace CsmBot.Host.Lines;

/// <summary>Tells plain text from JSON, line by line. A line that begins like a JSON object (<c>{"</c>) must be one with a <c>text</c>; anything else is plain text.</summary>
internal static class InputLineParser
{
    /// <summary>Nothing at all for a blank line.</summary>
    public static (InputLine? Line, LineFault? Fault) Parse(RawLine raw)
    {
        if (raw.Text is not { } text)
        {
            return (null, raw.Fault);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, null);
        }

        return LooksLikeJson(text) ? ParseJson(raw.Number, text) : (new InputLine(raw.Number, NumberId(raw.Number), text), null);
    }

    public static bool LooksLikeJson(string text)
    {
        var rest = text.AsSpan().Trim();
        return rest is ['{', ..] && rest[1..].TrimStart() is ['"' or '}', ..];
    }

    private static (InputLine? Line, LineFault? Fault) ParseJson(int number, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            {
                return Bad(number, "the JSON has no \"text\" string");
            }

            if (!TryReadId(root, number, out var id))
            {
                return Bad(number, "\"id\" is neither a string nor a number");
            }

            var words = text.GetString()!;
            return string.IsNullOrWhiteSpace(words) ? Bad(number, "\"text\" is empty") : (new InputLine(number, id, words), null);
        }
        catch (JsonException exception)
        {
            return Bad(number, $"not valid JSON at character {exception.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            return Bad(number, "\"text\" holds half of a character pair");
        }
    }

    private static bool TryReadId(JsonElement root, int number, out JsonElement id)
    {
        id = NumberId(number);
        if (!root.TryGetProperty("id", out var given) || given.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        id = given.Clone();
        return given.ValueKind is JsonValueKind.String or JsonValueKind.Number;
    }

    private static JsonElement NumberId(int number) => JsonSerializer.SerializeToElement(number, LineJson.Default.Int32);

    private static (InputLine? Line, LineFault? Fault) Bad(int number, string cause) => (null, new LineFault(number, cause));
}
