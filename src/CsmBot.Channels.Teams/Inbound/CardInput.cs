using System.Text.Json;
using CsmBot.Channels.Teams.Rendering;
using CsmBot.Conversation.Turns;

namespace CsmBot.Channels.Teams.Inbound;

/// <summary>Reads what a press or a form brought back. Nothing in it is trusted: every part is checked for its form and its length.</summary>
internal static class CardInput
{
    private const int MaxNameLength = 300;
    private const int MaxFields = 60;
    private const int MaxFieldLength = 10_000;

    /// <summary>The press or form in an action's data; null where there is none of ours in it.</summary>
    public static TurnInput? Read(JsonElement? data, string? sourceLink = null)
    {
        if (data is not { ValueKind: JsonValueKind.Object } values
            || !values.TryGetProperty(CardData.Property, out var ours) || ours.ValueKind != JsonValueKind.Object || Parse(ours) is not { } card)
        {
            return null;
        }

        return card switch
        {
            { Form: { } form } when IsName(form) => new FormInput(form, Fields(values, card.Fields), card.EntityId, card.EntityVersion, card.Message, sourceLink),
            { Action: { } action } when IsName(action) => new ActionInput(action, card.EntityId, card.EntityVersion, card.Value, card.Message),
            _ => null,
        };
    }

    /// <summary>The key of the message that held the card, as the card says.</summary>
    public static string? MessageKey(TurnInput input) => input switch
    {
        ActionInput action => action.MessageKey,
        FormInput form => form.MessageKey,
        _ => null,
    };

    private static CardData? Parse(JsonElement ours)
    {
        try
        {
            var card = ours.Deserialize(TeamsJson.Default.CardData);
            return card is not null && new[] { card.EntityId, card.Message }.All(IsShort) && card.Value is null or { Length: <= MaxFieldLength } ? card : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Clients leave emptied inputs out, so a field the form had and the answer lacks was emptied.</summary>
    private static Dictionary<string, string> Fields(JsonElement values, IReadOnlyList<string>? shown)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (var value in values.EnumerateObject())
        {
            if (fields.Count < MaxFields && value.Name.StartsWith(CardData.FieldPrefix, StringComparison.Ordinal) && IsName(value.Name))
            {
                var text = value.Value.ValueKind == JsonValueKind.String ? value.Value.GetString()! : value.Value.ToString();
                fields[value.Name[CardData.FieldPrefix.Length..]] = text.Length <= MaxFieldLength ? text : text[..MaxFieldLength];
            }
        }

        foreach (var name in (shown ?? []).Take(MaxFields))
        {
            fields.TryAdd(name, string.Empty);
        }

        return fields;
    }

    private static bool IsName(string name) => name.Length is > 0 and <= MaxNameLength;

    private static bool IsShort(string? part) => part is null or { Length: <= MaxNameLength };
}
