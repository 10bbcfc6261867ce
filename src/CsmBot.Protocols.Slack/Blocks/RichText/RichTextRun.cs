using System.Text.Json.Serialization;
using CsmBot.Protocols.Slack.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.RichText;

/// <summary>A run of text, a link or a mention within a paragraph.</summary>
[JsonConverter(typeof(ByKind<RichTextRun>))]
public abstract record RichTextRun
{
    private protected RichTextRun(string type)
    {
        Type = type;
    }

    /// <summary>The kind of run, as Slack names it.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }

    /// <summary>How it looks; null is plain.</summary>
    public RichTextStyle? Style { get; init; }
}
