using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Actions;

/// <summary>Opens an address. See https://adaptivecards.io/explorer/Action.OpenUrl.html.</summary>
public sealed record OpenUrlAction : AdaptiveAction
{
    /// <summary>The <c>type</c> of this action.</summary>
    public const string TypeName = "Action.OpenUrl";

    /// <summary>What is opened.</summary>
    [JsonPropertyName("url")]
    public required Uri Url { get; init; }
}
