using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Actions;

/// <summary>Shows what was hidden and hides what was shown. See https://adaptivecards.io/explorer/Action.ToggleVisibility.html.</summary>
public sealed record ToggleVisibilityAction : AdaptiveAction
{
    /// <summary>The <c>type</c> of this action.</summary>
    public const string TypeName = "Action.ToggleVisibility";

    /// <summary>The ids of the elements that are shown or hidden.</summary>
    [JsonPropertyName("targetElements")]
    public required IReadOnlyList<string> TargetElements { get; init; }
}
