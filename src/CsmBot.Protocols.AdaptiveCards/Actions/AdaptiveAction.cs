using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Actions;

/// <summary>
/// Something a person can do with a card: a button, or the press on a container. The actions are those of this library; JSON with another <c>type</c> is refused with a
/// <see cref="System.Text.Json.JsonException"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), ExecuteAction.TypeName)]
[JsonDerivedType(typeof(SubmitAction), SubmitAction.TypeName)]
[JsonDerivedType(typeof(OpenUrlAction), OpenUrlAction.TypeName)]
[JsonDerivedType(typeof(ShowCardAction), ShowCardAction.TypeName)]
[JsonDerivedType(typeof(ToggleVisibilityAction), ToggleVisibilityAction.TypeName)]
public abstract record AdaptiveAction
{
    private protected AdaptiveAction()
    {
    }

    /// <summary>Tells the action apart within its card.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The words on the button. No Markdown is read in them.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>More about the action, shown when a pointer rests on it and read out by screen readers.</summary>
    [JsonPropertyName("tooltip")]
    public string? Tooltip { get; init; }

    /// <summary>How the button looks.</summary>
    [JsonPropertyName("style")]
    public ActionStyle? Style { get; init; }

    /// <summary>Where the action is shown.</summary>
    [JsonPropertyName("mode")]
    public ActionMode? Mode { get; init; }
}
