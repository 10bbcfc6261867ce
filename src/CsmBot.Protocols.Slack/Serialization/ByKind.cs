using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Serialization;

/// <summary>Writes what is declared by its kind (a block, an element) as the record that it is. What the bot sends is never read back.</summary>
internal sealed class ByKind<T> : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("What comes from Slack is read by the records of Inbound.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}
