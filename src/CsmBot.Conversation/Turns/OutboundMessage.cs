using System.Text.Json.Serialization;
using CsmBot.Conversation.Cards;
using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary>A message on its way to a conversation, or delivered there.</summary>
public sealed record OutboundMessage
{
    public required WorkspaceId Workspace { get; init; }

    public required ConversationId Conversation { get; init; }

    public required string Channel { get; init; }

    /// <summary>Unique in the conversation and sortable by time; a message with a key that was sent before replaces that one in place.</summary>
    public required string Key { get; init; }

    public required Instant At { get; init; }

    public required Card Card { get; init; }

    /// <summary>The person whose words these are; null when the bot speaks.</summary>
    public string? Author { get; init; }

    /// <summary>The platform's own id once delivered, needed to update the message there.</summary>
    public string? PlatformId { get; init; }

    /// <summary>Counts the times this key was written, so that a late copy of an older text never overwrites a newer one.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Attempts after which nobody knows whether the message arrived. One more is a duplicate at worst; a third is never made.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Unconfirmed { get; init; }

    /// <summary>The process that delivers it, as long as that lives; null where there is but one, and once it is delivered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Holder { get; init; }

    /// <summary>Null for a message that goes where it belongs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Detour? Detour { get; init; }
}
