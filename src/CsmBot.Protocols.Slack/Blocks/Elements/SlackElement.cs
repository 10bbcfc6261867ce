using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Elements;

/// <summary>A control that reports what people do with it. See https://docs.slack.dev/reference/block-kit/block-elements.</summary>
public abstract record SlackElement
{
    /// <summary>The most characters of <see cref="ActionId"/>: 255.</summary>
    public const int MaxActionIdLength = 255;

    /// <summary>The most characters of any placeholder: 150.</summary>
    public const int MaxPlaceholderLength = 150;

    private protected SlackElement(string type)
    {
        Type = type;
    }

    /// <summary>The kind of element, as Slack names it.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>The name under which actions and values come back; unique within its block. Slack would make one up, which nobody could route.</summary>
    [JsonPropertyOrder(-1)]
    public required string ActionId { get; init; }
}
