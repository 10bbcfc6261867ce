using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Actions;

namespace CsmBot.Protocols.AdaptiveCards.Elements;

/// <summary>Buttons within the body of a card. See https://adaptivecards.io/explorer/ActionSet.html.</summary>
public sealed record ActionSet : AdaptiveElement
{
    /// <summary>The most primary actions of one set that Teams shows as buttons: 6. Renderers that know no overflow menu leave the rest out.</summary>
    public const int MaxActions = 6;

    /// <summary>The actions, the first one first; at most <see cref="MaxActions"/>.</summary>
    [JsonPropertyName("actions")]
    public required IReadOnlyList<AdaptiveAction> Actions { get; init; }
}
