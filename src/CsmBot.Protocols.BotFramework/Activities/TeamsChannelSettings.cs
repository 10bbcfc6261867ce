using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>Choices made when the bot was installed in a team.</summary>
public sealed record TeamsChannelSettings
{
    /// <summary>The channel that was picked for the bot's own posts.</summary>
    [JsonPropertyName("selectedChannel"), JsonConverter(typeof(TolerantObject<TeamsIdentity>))]
    public TeamsIdentity? SelectedChannel { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
