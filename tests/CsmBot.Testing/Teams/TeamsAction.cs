using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsmBot.Testing.Teams;

/// <summary>A button of a card as it went over the wire.</summary>
public sealed record TeamsAction(string Type, string Title, string? Verb, JsonNode Data)
{
    /// <summary>Our action or form id in it.</summary>
    public string? Id => Data["csmbot"]?["a"]?.GetValue<string>() ?? Data["csmbot"]?["f"]?.GetValue<string>();

    /// <summary>Every button of a card, however deep it sits.</summary>
    public static IEnumerable<TeamsAction> AllOf(JsonElement card)
    {
        if (card.ValueKind == JsonValueKind.Array)
        {
            return card.EnumerateArray().SelectMany(AllOf);
        }

        if (card.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var below = card.EnumerateObject().SelectMany(property => AllOf(property.Value));
        return card.TryGetProperty("type", out var type) && type.GetString() is "Action.Execute" or "Action.Submit" && card.TryGetProperty("data", out var data)
            ? below.Prepend(new TeamsAction(
                type.GetString()!,
                card.TryGetProperty("title", out var title) ? title.GetString()! : string.Empty,
                card.TryGetProperty("verb", out var verb) ? verb.GetString() : null,
                JsonNode.Parse(data.GetRawText())!))
            : below;
    }

    public static TeamsAction Of(JsonElement card, string id) => AllOf(card).First(action => action.Id == id);
}
