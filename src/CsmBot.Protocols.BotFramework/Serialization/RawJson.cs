using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Serialization;

/// <summary>A value that is JSON already, as UTF-8. It is checked to be one JSON value when it is written.</summary>
internal sealed class RawJson : JsonConverter<ReadOnlyMemory<byte>>
{
    public override ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var written = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(written);
        document.WriteTo(writer);
        writer.Flush();
        return written.WrittenMemory;
    }

    public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options) => writer.WriteRawValue(value.Span);
}
