using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>A kind of conversation that a menu may offer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConversationKind>))]
public enum ConversationKind
{
    /// <summary>Direct messages.</summary>
    [JsonStringEnumMemberName("im")]
    DirectMessage,

    /// <summary>Direct messages of several people.</summary>
    [JsonStringEnumMemberName("mpim")]
    GroupMessage,

    /// <summary>Private channels.</summary>
    [JsonStringEnumMemberName("private")]
    PrivateChannel,

    /// <summary>Public channels.</summary>
    [JsonStringEnumMemberName("public")]
    PublicChannel,
}
