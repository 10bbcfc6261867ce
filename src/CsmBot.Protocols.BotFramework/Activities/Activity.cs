using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.BotFramework.Serialization;

namespace CsmBot.Protocols.BotFramework.Activities;

/// <summary>
/// One thing that happened in a conversation, as a channel posts it to the bot. See
/// https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md.
/// </summary>
/// <remarks>
/// Read-only in spirit: what the bot sends is another type. Only <see cref="Type"/> is sure to be there; which of the other
/// fields are depends on it. Fields without a property of their own are kept in <see cref="Properties"/>.
/// </remarks>
public sealed record Activity
{
    /// <summary>What happened, one of <see cref="ActivityTypes"/> or a type this library does not know.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>The channel's id of this activity: for a Teams message milliseconds as text, otherwise opaque. A redelivery carries the same one.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The channel, one of <see cref="ChannelIds"/> or another. Only trustworthy after <see cref="Authentication.ActivityTokenCheck"/>.</summary>
    [JsonPropertyName("channelId")]
    public string? ChannelId { get; init; }

    /// <summary>Base address of the connector to answer to. Only trustworthy after <see cref="Authentication.ActivityTokenCheck"/>; may change over time.</summary>
    [JsonPropertyName("serviceUrl")]
    public string? ServiceUrl { get; init; }

    /// <summary>Who did it.</summary>
    [JsonPropertyName("from"), JsonConverter(typeof(TolerantObject<ChannelAccount>))]
    public ChannelAccount? From { get; init; }

    /// <summary>Whom it was sent to: the bot, <c>28:{app id}</c> on Teams.</summary>
    [JsonPropertyName("recipient"), JsonConverter(typeof(TolerantObject<ChannelAccount>))]
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where it happened.</summary>
    [JsonPropertyName("conversation"), JsonConverter(typeof(TolerantObject<ConversationAccount>))]
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The text of a message, mentions included; <see cref="MentionText"/> takes the bot's own out. Absent when a card was submitted.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    [JsonPropertyName("textFormat")]
    public string? TextFormat { get; init; }

    /// <summary>Language of the sender's client, for example <c>en-GB</c>.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; init; }

    /// <summary>IANA time zone of the sender's client, for example <c>Europe/Vienna</c>.</summary>
    [JsonPropertyName("localTimezone")]
    public string? LocalTimezone { get; init; }

    /// <summary>When the channel accepted it (UTC); null when absent or no ISO 8601 time.</summary>
    [JsonPropertyName("timestamp"), JsonConverter(typeof(TolerantTime))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The message this one answers; for a press on a card or a reaction, the message that bears it.</summary>
    [JsonPropertyName("replyToId")]
    public string? ReplyToId { get; init; }

    /// <summary>Name of an invoke (<see cref="InvokeNames"/>) or event.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>What an installation update is about, one of <see cref="InstallationActions"/>.</summary>
    [JsonPropertyName("action")]
    public string? Action { get; init; }

    /// <summary>Payload of an invoke, event or card submit. Anybody in the conversation can forge it: never trust what it claims.</summary>
    [JsonPropertyName("value")]
    public JsonElement? Value { get; init; }

    /// <summary>Mentions and client facts; empty when there are none.</summary>
    [JsonPropertyName("entities"), JsonConverter(typeof(TolerantList<Entity>))]
    public IReadOnlyList<Entity> Entities { get; init => field = value ?? []; } = [];

    /// <summary>Attachments; empty when there are none. Teams adds a <c>text/html</c> one to rich text, so "not empty" does not mean "a file".</summary>
    [JsonPropertyName("attachments"), JsonConverter(typeof(TolerantList<ReceivedAttachment>))]
    public IReadOnlyList<ReceivedAttachment> Attachments { get; init => field = value ?? []; } = [];

    /// <summary>Who joined, in a conversation update; the bot's own id tells that the bot was added.</summary>
    [JsonPropertyName("membersAdded"), JsonConverter(typeof(TolerantList<ChannelAccount>))]
    public IReadOnlyList<ChannelAccount> MembersAdded { get; init => field = value ?? []; } = [];

    /// <summary>Who left, in a conversation update.</summary>
    [JsonPropertyName("membersRemoved"), JsonConverter(typeof(TolerantList<ChannelAccount>))]
    public IReadOnlyList<ChannelAccount> MembersRemoved { get; init => field = value ?? []; } = [];

    /// <summary>Reactions set on the message <see cref="ReplyToId"/>.</summary>
    [JsonPropertyName("reactionsAdded"), JsonConverter(typeof(TolerantList<MessageReaction>))]
    public IReadOnlyList<MessageReaction> ReactionsAdded { get; init => field = value ?? []; } = [];

    /// <summary>Reactions taken back from the message <see cref="ReplyToId"/>.</summary>
    [JsonPropertyName("reactionsRemoved"), JsonConverter(typeof(TolerantList<MessageReaction>))]
    public IReadOnlyList<MessageReaction> ReactionsRemoved { get; init => field = value ?? []; } = [];

    /// <summary>What Teams adds: tenant, team, channel, kind of event. Null on other channels or when it is no object.</summary>
    [JsonPropertyName("channelData"), JsonConverter(typeof(TolerantObject<TeamsChannelData>))]
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>How the caller wants the answer, one of <see cref="DeliveryModes"/>; absent means normal.</summary>
    [JsonPropertyName("deliveryMode")]
    public string? DeliveryMode { get; init; }

    /// <summary>Every other field as it came.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Properties { get; internal set; }

    /// <summary>The customer's tenant: <c>channelData.tenant.id</c>, or else <c>conversation.tenantId</c>, which is missing in some channels. Opaque; the playground's is no GUID.</summary>
    [JsonIgnore]
    public string? TenantId => ChannelData?.Tenant?.Id ?? Conversation?.TenantId;

    /// <summary>Reads an activity from the body of a post.</summary>
    /// <param name="utf8">The JSON text as UTF-8.</param>
    /// <returns>The activity. Fields of the wrong kind count as absent; numbers and booleans count as text where text belongs.</returns>
    /// <exception cref="JsonException">It is not JSON, no object, deeper than 64 levels, or its <c>type</c> is absent or empty.</exception>
    public static Activity Parse(ReadOnlySpan<byte> utf8)
    {
        var activity = JsonSerializer.Deserialize(utf8, BotFrameworkJson.Default.Activity);
        return string.IsNullOrEmpty(activity?.Type) ? throw new JsonException("An activity is an object with a type.") : activity;
    }
}
