using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards.Actions;

namespace CsmBot.Protocols.AdaptiveCards;

/// <summary>
/// Views of a card that differ from person to person: the client runs the action when it shows the card, and shows the card that comes back. The action must
/// change nothing. See https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/up-to-date-views.
/// </summary>
public sealed record Refresh
{
    /// <summary>The most people of <see cref="UserIds"/>: 60.</summary>
    public const int MaxUserIds = 60;

    /// <summary>What the client runs to get the person's card: an <see cref="ExecuteAction"/>. Declared as any action, or its JSON would lack its type.</summary>
    /// <exception cref="ArgumentException">It is another action.</exception>
    [JsonPropertyName("action")]
    public required AdaptiveAction Action
    {
        get;
        init => field = value as ExecuteAction ?? throw new ArgumentException($"Only {ExecuteAction.TypeName} refreshes a card.", nameof(value));
    }

    /// <summary>
    /// The people whose clients ask by themselves, as bot user ids (<c>29:...</c>), at most <see cref="MaxUserIds"/>. Without it all do, in conversations of at
    /// most 60 members; elsewhere people ask by the card's menu.
    /// </summary>
    [JsonPropertyName("userIds")]
    public IReadOnlyList<string>? UserIds { get; init; }
}
