using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Channels.Slack.Outbound;

namespace CsmBot.Channels.Slack;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackAddress))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    public static string Write(SlackAddress address) => JsonSerializer.Serialize(address, Default.SlackAddress);

    public static SlackAddress ReadAddress(string json) => JsonSerializer.Deserialize(json, Default.SlackAddress) ?? throw new JsonException("An address is null");
}
