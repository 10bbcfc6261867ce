using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace CsmBot.Storage.Rows;

/// <summary>Reads and writes the JSON of stored records.</summary>
internal static class StoredJson
{
    private static readonly StoredContext Context = new(new JsonSerializerOptions(StoredContext.Default.Options).ConfigureForNodaTime(DateTimeZoneProviders.Tzdb));

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Info<T>());

    public static T Read<T>(string data) =>
        JsonSerializer.Deserialize(data, Info<T>()) ?? throw new JsonException($"A stored {typeof(T).Name} is null");

    private static JsonTypeInfo<T> Info<T>() =>
        (JsonTypeInfo<T>)(Context.GetTypeInfo(typeof(T)) ?? throw new NotSupportedException($"{typeof(T)} is not stored"));
}
