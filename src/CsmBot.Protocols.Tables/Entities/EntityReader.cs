using System.Globalization;
using System.Text.Json;
using Azure;

namespace CsmBot.Protocols.Tables.Entities;

internal static class EntityReader
{
    /// <exception cref="FormatException">The JSON is not an entity with both keys.</exception>
    public static TableEntity Read(JsonElement json)
    {
        var entity = new TableEntity(
            RequiredText(json, EntityFields.PartitionKey),
            RequiredText(json, EntityFields.RowKey),
            json.TryGetProperty(EntityFields.ETag, out var eTag) && eTag.GetString() is { } version ? new ETag(version) : default,
            json.TryGetProperty(EntityFields.Timestamp, out var time) && time.GetString() is { } written ? ReadTime(written) : null);
        foreach (var property in json.EnumerateObject())
        {
            var isData = !EntityFields.IsSystem(property.Name) && !property.Name.Contains("odata.", StringComparison.Ordinal);
            if (isData && ReadValue(property.Value, TypeOf(json, property.Name)) is { } value)
            {
                entity.SetAsRead(property.Name, value);
            }
        }

        return entity;
    }

    private static string RequiredText(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new FormatException($"The answer holds an entity without {name}.");

    private static string? TypeOf(JsonElement json, string name) =>
        json.TryGetProperty(name + EntityFields.TypeSuffix, out var type) ? type.GetString() : null;

    private static object? ReadValue(JsonElement value, string? type) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ReadNumber(value, type),
        JsonValueKind.String => ReadText(value.GetString()!, type),
        JsonValueKind.Null => null,
        _ => throw new FormatException("The answer holds a property that is neither text, number nor truth value."),
    };

    // The casts keep the types apart: without them every arm becomes a double.
    private static object ReadNumber(JsonElement value, string? type) => type switch
    {
        EdmTypes.Int64 => (object)value.GetInt64(),
        EdmTypes.Double => value.GetDouble(),
        _ => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
    };

    private static object ReadText(string text, string? type) => type switch
    {
        EdmTypes.Int64 => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        EdmTypes.Int32 => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        EdmTypes.Double => ReadDouble(text),
        EdmTypes.Boolean => bool.Parse(text),
        EdmTypes.DateTime => ReadTime(text),
        EdmTypes.Guid => Guid.Parse(text),
        EdmTypes.Binary => Convert.FromBase64String(text),
        _ => text,
    };

    private static double ReadDouble(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    private static DateTimeOffset ReadTime(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
