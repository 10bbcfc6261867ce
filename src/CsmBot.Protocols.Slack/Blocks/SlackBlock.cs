using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Blocks;

/// <summary>A part of a message or view, from top to bottom. The kinds are those of this library. See https://docs.slack.dev/reference/block-kit/blocks.</summary>
[JsonConverter(typeof(ByKind<SlackBlock>))]
public abstract record SlackBlock
{
    /// <summary>The most characters of <see cref="BlockId"/>: 255.</summary>
    public const int MaxBlockIdLength = 255;

    private protected SlackBlock(string type)
    {
        Type = type;
    }

    /// <summary>The kind of block, as Slack names it.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>Tells the block apart within its message or view; null lets Slack make one up. An update that keeps it keeps what people have typed.</summary>
    [JsonPropertyOrder(-1)]
    public string? BlockId { get; init; }
}
