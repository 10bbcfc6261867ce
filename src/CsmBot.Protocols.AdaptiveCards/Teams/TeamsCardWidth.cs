using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Teams;

/// <summary>How much of the message's width a card takes in Teams.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TeamsCardWidth>))]
public enum TeamsCardWidth
{
    /// <summary>All of it.</summary>
    [JsonStringEnumMemberName("Full")]
    Full,
}
