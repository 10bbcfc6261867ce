using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Objects;

/// <summary>A text, plain or with markup. See https://docs.slack.dev/reference/block-kit/composition-objects/text-object.</summary>
[JsonConverter(typeof(ByKind<TextObject>))]
public abstract record TextObject : IContextElement
{
    /// <summary>The most characters of any text object: 3,000. Most places allow fewer. At least one is needed everywhere.</summary>
    public const int MaxLength = 3000;

    private protected TextObject(string type, string text)
    {
        Type = type;
        Text = text;
    }

    /// <summary><c>plain_text</c> or <c>mrkdwn</c>.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>The text itself.</summary>
    [JsonPropertyOrder(-1)]
    public string Text { get; }
}
