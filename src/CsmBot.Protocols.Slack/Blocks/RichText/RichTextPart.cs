using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.RichText;

/// <summary>A paragraph, list or quote of a <see cref="RichTextBlock"/>.</summary>
[JsonConverter(typeof(ByKind<RichTextPart>))]
public abstract record RichTextPart
{
    private protected RichTextPart(string type)
    {
        Type = type;
    }

    /// <summary>The kind of part, as Slack names it.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }
}
