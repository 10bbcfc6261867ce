using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CsmBot.Protocols.Tables.Entities;

internal static class EntityWriter
{
    // Pure ASCII on one line: Azurite decodes a body piece by piece as it arrives, and would lose a character cut in two,
    // and it looks for a transaction's JSON within one line, which U+2028 would end.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin) };

    public static ReadOnlyMemory<byte> Write(TableEntity entity)
    {
        PropertyRules.CheckEntity(entity);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteString(EntityFields.PartitionKey, entity.PartitionKey);
        writer.WriteString(EntityFields.RowKey, entity.RowKey);
        foreach (var (name, value) in entity)
        {
            WriteProperty(writer, name, value);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case bool flag:
                writer.WriteBoolean(name, flag);
                break;
            case long number:
                WriteTyped(writer, name, EdmTypes.Int64, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteDouble(writer, name, number);
                break;
            case DateTimeOffset time:
                WriteTyped(writer, name, EdmTypes.DateTime, time.UtcDateTime.ToString(EdmTypes.DateTimeFormat, CultureInfo.InvariantCulture));
                break;
            case Guid id:
                WriteTyped(writer, name, EdmTypes.Guid, id.ToString("D"));
                break;
            case byte[] bytes:
                writer.WriteString(name + EntityFields.TypeSuffix, EdmTypes.Binary);
                writer.WriteBase64String(name, bytes);
                break;
            default:
                throw new InvalidOperationException($"The property {name} escaped the type check.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter writer, string name, string type, string value)
    {
        writer.WriteString(name + EntityFields.TypeSuffix, type);
        writer.WriteString(name, value);
    }

    private static void WriteDouble(Utf8JsonWriter writer, string name, double number)
    {
        writer.WriteString(name + EntityFields.TypeSuffix, EdmTypes.Double);
        if (!double.IsFinite(number))
        {
            writer.WriteString(name, EdmTypes.NonFinite(number));
            return;
        }

        // A whole double needs its point, or a reader takes it for an integer.
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        writer.WritePropertyName(name);
        writer.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text);
    }
}
