using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Inputs;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>A part of a card's body. The parts are those of this library; JSON with another <c>type</c> is refused with a <see cref="System.Text.Json.JsonException"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), nameof(TextBlock))]
[JsonDerivedType(typeof(RichTextBlock), nameof(RichTextBlock))]
[JsonDerivedType(typeof(FactSet), nameof(FactSet))]
[JsonDerivedType(typeof(Container), nameof(Container))]
[JsonDerivedType(typeof(ColumnSet), nameof(ColumnSet))]
[JsonDerivedType(typeof(ActionSet), nameof(ActionSet))]
[JsonDerivedType(typeof(Image), nameof(Image))]
[JsonDerivedType(typeof(TextInput), TextInput.TypeName)]
[JsonDerivedType(typeof(ChoiceSetInput), ChoiceSetInput.TypeName)]
[JsonDerivedType(typeof(ToggleInput), ToggleInput.TypeName)]
public abstract record AdaptiveElement
{
    private protected AdaptiveElement()
    {
    }

    /// <summary>Tells the element apart within its card; of an input also the name its value comes back under.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>False for an element that an <see cref="Actions.ToggleVisibilityAction"/> shows later; null is true.</summary>
    [JsonPropertyName("isVisible")]
    public bool? IsVisible { get; init; }

    /// <summary>Whether a line is drawn above the element.</summary>
    [JsonPropertyName("separator")]
    public bool Separator { get; init; }

    /// <summary>The space above the element.</summary>
    [JsonPropertyName("spacing")]
    public Spacing? Spacing { get; init; }
}
