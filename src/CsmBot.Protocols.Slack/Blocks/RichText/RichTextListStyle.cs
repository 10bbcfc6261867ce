using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.RichText;

/// <summary>What the entries of a list begin with.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RichTextListStyle>))]
public enum RichTextListStyle
{
    /// <summary>Bullets.</summary>
    [JsonStringEnumMemberName("bullet")]
    Bullet,

    /// <summary>Numbers from 1.</summary>
    [JsonStringEnumMemberName("ordered")]
    Ordered,
}
