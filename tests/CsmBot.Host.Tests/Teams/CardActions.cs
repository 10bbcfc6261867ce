using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsmBot.Host.Tests.Teams;

/// <summary>Finds what our bot put on a card or into a dialog, to send it back as a client does.</summary>
internal static class CardActions
{
    public static JsonObject DataOf(JsonElement card, string id) => DataOf(card.GetRawText(), id);

    public static JsonObject DataOf(string json, string id) => All(JsonNode.Parse(json)).First(data => data["csmbot"] is { } ours && (IsText(ours["a"], id) || IsText(ours["f"], id)));

    /// <summary>The data of a form with what its inputs begin with, as a client sends it when nobody changes them.</summary>
    public static JsonObject FilledIn(string json, string id)
    {
        var data = DataOf(json, id);
        foreach (var input in Objects(JsonNode.Parse(json)).Where(part => part["id"] is not null && part["value"]?.GetValueKind() == JsonValueKind.String))
        {
            data[input["id"]!.GetValue<string>()] = input["value"]!.GetValue<string>();
        }

        return data;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Objects),
        JsonObject parent => parent.SelectMany(property => Objects(property.Value)).Append(parent),
        _ => [],
    };

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(All),
        JsonObject parent when parent["data"] is JsonObject data => parent.SelectMany(property => All(property.Value)).Append(data),
        JsonObject parent => parent.SelectMany(property => All(property.Value)),
        _ => [],
    };

    private static bool IsText(JsonNode? node, string text) => node?.GetValueKind() == JsonValueKind.String && node.GetValue<string>() == text;
}
