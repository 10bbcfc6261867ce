using System.Text.Json.Serialization;

namespace CsmBot.Protocols.AdaptiveCards.Teams;

/// <summary>
/// The property <c>msteams</c> in the data of a <see cref="Actions.SubmitAction"/>: what Teams does instead of sending a message. It has no effect in dialogs. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions.
/// </summary>
public sealed record TeamsSubmit
{
    /// <summary>The name of the property of the action's data.</summary>
    public const string Property = "msteams";

    /// <summary>Asks the bot for a dialog (task module) and opens it.</summary>
    public static TeamsSubmit TaskFetch { get; } = new() { Type = "task/fetch" };

    /// <summary>What Teams does: <c>task/fetch</c>, <c>messageBack</c>, <c>imBack</c>, <c>invoke</c> or <c>signin</c>.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }
}
