using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Channels.Teams.Outbound;
using CsmBot.Channels.Teams.Rendering;

namespace CsmBot.Channels.Teams;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardData))]
[JsonSerializable(typeof(TeamsAddress))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    public static string Write(TeamsAddress address) => JsonSerializer.Serialize(address, Default.TeamsAddress);

    public static TeamsAddress ReadAddress(string json) => JsonSerializer.Deserialize(json, Default.TeamsAddress) ?? throw new JsonException("An address is null");
}
