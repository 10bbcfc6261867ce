using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Inputs;

/// <summary>One choice of a <see cref="ChoiceSetInput"/>. See https://adaptivecards.io/explorer/Input.Choice.html.</summary>
public sealed record AdaptiveChoice
{
    /// <summary>What is shown.</summary>
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>What comes back. No comma in it where several can be chosen.</summary>
    [JsonPropertyName("value")]
    public required string Value { get; init; }
}
