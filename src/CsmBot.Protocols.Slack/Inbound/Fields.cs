using System.Globalization;
using System.Text.Json;

namespace CsmBot.Protocols.Slack.Inbound;

/// <summary>
/// Reads fields of an object that somebody else made: what is absent, null or of the wrong kind is absent, and nothing throws. By hand instead of by
/// attributes, since the same field comes as text, flag, list or object, depending on the way it took.
/// </summary>
internal readonly struct Fields(JsonElement element)
{
    public JsonElement Element => element;

    /// <summary>Text; a number counts as it is written.</summary>
    public string? Text(string name) => AsText(Find(name));

    /// <summary>Text that says something; an empty one is absent. For ids.</summary>
    public string? Id(string name) => Text(name) is { Length: > 0 } id ? id : null;

    /// <summary>A flag, also as the text of one, as forms have it.</summary>
    public bool Flag(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } text => string.Equals(text.GetString(), "true", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    public long? Number(string name) => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateTimeOffset? UnixTime(string name) =>
        Number(name) is { } seconds and >= 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public Uri? Address(string name) => Uri.TryCreate(Text(name), UriKind.Absolute, out var address) ? address : null;

    public Fields? Object(string name) => Find(name) is { ValueKind: JsonValueKind.Object } value ? new Fields(value) : null;

    public JsonElement? Any(string name) => Find(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    /// <summary>The objects of a list; what is no object in it is left out.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<Fields, T> read) =>
        [.. Items(name).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => read(new Fields(item)))];

    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => AsText(item)).OfType<string>()];

    private JsonElement.ArrayEnumerator Items(string name) => Find(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private JsonElement? Find(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? AsText(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };
}
