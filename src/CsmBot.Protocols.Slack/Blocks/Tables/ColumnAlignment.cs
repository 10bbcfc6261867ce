using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Tables;

/// <summary>To which side the text of a column is set.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ColumnAlignment>))]
public enum ColumnAlignment
{
    /// <summary>To the left.</summary>
    [JsonStringEnumMemberName("left")]
    Left,

    /// <summary>In the middle.</summary>
    [JsonStringEnumMemberName("center")]
    Center,

    /// <summary>To the right: figures.</summary>
    [JsonStringEnumMemberName("right")]
    Right,
}
