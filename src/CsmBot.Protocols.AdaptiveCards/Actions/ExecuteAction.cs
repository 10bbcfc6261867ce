using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Styles;

namespace CsmBot.Protocols.AdaptiveCards.Actions;

/// <summary>
/// Sends an <c>adaptiveCard/action</c> invoke to the bot, whose answer may replace the card. It does not work in dialogs; <see cref="SubmitAction"/> does. See
/// https://adaptivecards.io/explorer/Action.Execute.html and
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards.
/// </summary>
public sealed record ExecuteAction : AdaptiveAction
{
    /// <summary>The <c>type</c> of this action.</summary>
    public const string TypeName = "Action.Execute";

    /// <summary>What is to be done, in a word the bot knows. A client sends nothing without it.</summary>
    [JsonPropertyName("verb")]
    public required string Verb { get; init; }

    /// <summary>An object that comes back with the values of the inputs merged into it. A person can change any of it.</summary>
    [JsonPropertyName("data")]
    public JsonElement? Data { get; init; }

    /// <summary>Which inputs go along; null for all of them.</summary>
    [JsonPropertyName("associatedInputs")]
    public AssociatedInputs? AssociatedInputs { get; init; }
}
