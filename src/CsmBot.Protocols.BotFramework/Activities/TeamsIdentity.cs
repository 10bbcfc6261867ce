using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>A tenant, team, channel or source within <see cref="TeamsChannelData"/>.</summary>
public sealed record TeamsIdentity
{
    /// <summary>Its id; opaque.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>Its name; only told in some events. The General channel has none.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Of a team: the object id of its Entra group.</summary>
    [JsonPropertyName("aadGroupId")]
    public string? AadGroupId { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }
}
