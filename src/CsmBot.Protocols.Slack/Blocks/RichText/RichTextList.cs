using System.Text.Json.Serialization;

namespace CsmBot.Protocols.Slack.Blocks.RichText;

/// <summary>A list.</summary>
/// <param name="Style">Bullets or numbers.</param>
/// <param name="Elements">Its entries.</param>
public sealed record RichTextList(RichTextListStyle Style, IReadOnlyList<RichTextSection> Elements) : RichTextPart("rich_text_list")
{
    /// <summary>Bullets or numbers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public RichTextListStyle Style { get; init; } = Style;

    /// <summary>How deep it is nested; null is 0, and 8 is the deepest.</summary>
    public int? Indent { get; init; }
}
