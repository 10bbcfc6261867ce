using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Actions;

/// <summary>
/// Sends its data to the bot: as a message that changes no card, as <c>task/submit</c> from a dialog, or as its data's <see cref="Teams.TeamsSubmit"/> says. See
/// https://adaptivecards.io/explorer/Action.Submit.html.
/// </summary>
public sealed record SubmitAction : AdaptiveAction
{
    /// <summary>The <c>type</c> of this action.</summary>
    public const string TypeName = "Action.Submit";

    /// <summary>An object that comes back with the values of the inputs merged into it. A person can change any of it.</summary>
    [JsonPropertyName("data")]
    public JsonElement? Data { get; init; }

    /// <summary>Which inputs go along; null for all of them.</summary>
    [JsonPropertyName("associatedInputs")]
    public AssociatedInputs? AssociatedInputs { get; init; }
}
