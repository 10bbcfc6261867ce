using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Serialization;

/// <summary>A time of day as <c>HH:mm</c>.</summary>
internal sealed class HourAndMinute : JsonConverter<TimeOnly?>
{
    public override TimeOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, TimeOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString("HH:mm", CultureInfo.InvariantCulture));
}
