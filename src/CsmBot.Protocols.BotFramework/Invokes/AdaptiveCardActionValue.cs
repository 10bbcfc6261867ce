using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Activities;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Invokes;

/// <summary>
/// Payload of <see cref="InvokeNames.AdaptiveCardAction"/>. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards.
/// </summary>
public sealed record AdaptiveCardActionValue
{
    /// <summary>What was pressed.</summary>
    [JsonPropertyName("action"), JsonConverter(typeof(TolerantObject<AdaptiveCardAction>))]
    public AdaptiveCardAction? Action { get; init; }

    /// <summary><c>manual</c> or <c>automatic</c>; the playground sends none. See <see cref="IsAutomatic"/>.</summary>
    [JsonPropertyName("trigger")]
    public string? Trigger { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }

    /// <summary>True when the client refreshed the card by itself: such an action must change nothing.</summary>
    [JsonIgnore]
    public bool IsAutomatic => string.Equals(Trigger, "automatic", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the payload.</summary>
    /// <param name="activity">An invoke.</param>
    /// <returns>The payload; null when it is malformed (no action, or one without a verb), which is answered 400.</returns>
    public static AdaptiveCardActionValue? Of(Activity activity) =>
        InvokeValue.Read(activity, BotFrameworkJson.Default.AdaptiveCardActionValue) is { Action.Verb.Length: > 0 } value ? value : null;
}
