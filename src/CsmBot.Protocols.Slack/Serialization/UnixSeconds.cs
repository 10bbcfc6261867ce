using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Serialization;

/// <summary>A time as whole seconds since 1970 (UTC).</summary>
internal sealed class UnixSeconds : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
        {
            writer.WriteNumberValue(time.ToUnixTimeSeconds());
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
