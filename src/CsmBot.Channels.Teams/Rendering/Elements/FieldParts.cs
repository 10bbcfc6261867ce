using CsmBot.Channels.Teams.Text;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Inputs;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Channels.Teams.Rendering.Elements;

/// <summary>One labelled field.</summary>
internal static class FieldParts
{
    public const int MaxLabelLength = 100;

    public const int MaxPlaceholderLength = 200;

    /// <summary>The longest text a field may take, whatever the card asks for.</summary>
    public const int MaxInputLength = 10_000;

    public static IEnumerable<AdaptiveElement> Render(FormField field, CardScene scene)
    {
        var label = Shortened.Label(field.Label, MaxLabelLength);
        var error = field.Required ? Words.With(TeamsText.Field_Required, label) : null;
        var placeholder = field.Placeholder is { Length: > 0 } hint ? Shortened.Label(hint, MaxPlaceholderLength) : null;
        if (field.Choices is null)
        {
            return
            [
                new TextInput
                {
                    Id = CardData.FieldPrefix + field.Name,
                    Label = label,
                    Value = field.Value is { Length: > 0 } value ? value : null,
                    Placeholder = placeholder,
                    IsMultiline = field.Multiline,
                    MaxLength = Math.Clamp(field.MaxLength, 1, MaxInputLength),
                    IsRequired = field.Required,
                    ErrorMessage = error,
                },
            ];
        }

        var choices = Choices(field, field.Choices, scene.Limits.Choices);
        return
        [
            new ChoiceSetInput
            {
                Id = CardData.FieldPrefix + field.Name,
                Label = label,
                Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = Shortened.Label(choice.Label, MaxLabelLength), Value = choice.Value })],
                Style = ChoiceInputStyle.Compact,
                Value = choices.Any(choice => choice.Value == field.Value) ? field.Value : null,
                Placeholder = placeholder ?? TeamsText.Choose,
                IsRequired = field.Required,
                ErrorMessage = error,
            },
            .. Shortened.More(field.Choices.Count - choices.Count),
        ];
    }

    /// <summary>The first ones, and among them in any case the one that is chosen.</summary>
    private static List<FormChoice> Choices(FormField field, IReadOnlyList<FormChoice> all, int limit)
    {
        var first = all.Take(limit).ToList();
        return all.Skip(limit).FirstOrDefault(choice => choice.Value == field.Value) is { } chosen && first.Count > 0 ? [chosen, .. first.SkipLast(1)] : first;
    }
}
