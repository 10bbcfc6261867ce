using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.Tables;

/// <summary>A cell of a <see cref="TableBlock"/>: text without markup.</summary>
/// <param name="Text">The text, at least one character.</param>
public sealed record TableCell(string Text)
{
    /// <summary>Always <c>raw_text</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "raw_text";
}
