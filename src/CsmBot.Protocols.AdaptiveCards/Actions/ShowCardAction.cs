using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Actions;

/// <summary>
/// Unfolds a card below the buttons. Actions in it take along the inputs of the card it stands in. See https://adaptivecards.io/explorer/Action.ShowCard.html.
/// </summary>
public sealed record ShowCardAction : AdaptiveAction
{
    /// <summary>The <c>type</c> of this action.</summary>
    public const string TypeName = "Action.ShowCard";

    /// <summary>What is unfolded.</summary>
    [JsonPropertyName("card")]
    public required AdaptiveCard Card { get; init; }
}
