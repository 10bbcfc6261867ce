using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Teams;

namespace CsmBot.Channels.Teams.Rendering;

/// <summary>The whole data of an action: what the bot wants back, and what Teams is to do.</summary>
internal sealed record ActionData(
    [property: JsonPropertyName(CardData.Property)] CardData Card,
    [property: JsonPropertyName(TeamsSubmit.Property)] TeamsSubmit? Teams = null)
{
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, ActionDataJson.Default.ActionData);
}
