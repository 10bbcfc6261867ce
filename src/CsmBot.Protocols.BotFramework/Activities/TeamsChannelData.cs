using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>
/// What Teams adds to an activity. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events.
/// </summary>
public sealed record TeamsChannelData
{
    /// <summary>The customer's tenant; always there on Teams.</summary>
    [JsonPropertyName("tenant"), JsonConverter(typeof(TolerantObject<TeamsIdentity>))]
    public TeamsIdentity? Tenant { get; init; }

    /// <summary>The team; its id is the thread of its General channel. Absent outside channels.</summary>
    [JsonPropertyName("team"), JsonConverter(typeof(TolerantObject<TeamsIdentity>))]
    public TeamsIdentity? Team { get; init; }

    /// <summary>The channel; absent outside channels.</summary>
    [JsonPropertyName("channel"), JsonConverter(typeof(TolerantObject<TeamsIdentity>))]
    public TeamsIdentity? Channel { get; init; }

    /// <summary>What changed, one of <see cref="TeamsEventTypes"/>. Its case varies: ask <see cref="IsEvent"/>.</summary>
    [JsonPropertyName("eventType")]
    public string? EventType { get; init; }

    /// <summary>Where a press or message came from: name <c>message</c> or <c>compose</c>.</summary>
    [JsonPropertyName("source"), JsonConverter(typeof(TolerantObject<TeamsIdentity>))]
    public TeamsIdentity? Source { get; init; }

    /// <summary>Choices made at installation.</summary>
    [JsonPropertyName("settings"), JsonConverter(typeof(TolerantObject<TeamsChannelSettings>))]
    public TeamsChannelSettings? Settings { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }

    /// <summary>Tells whether this is that kind of event, in whatever case.</summary>
    /// <param name="eventType">One of <see cref="TeamsEventTypes"/>.</param>
    /// <returns>True when <see cref="EventType"/> is the given one.</returns>
    public bool IsEvent(string eventType) => string.Equals(EventType, eventType, StringComparison.OrdinalIgnoreCase);
}
