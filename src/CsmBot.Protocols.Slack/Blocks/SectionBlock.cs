using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;

namespace CsmBot.Protocols.Slack.Blocks;

/// <summary>Text, or fields in two columns, or both, with one element beside. See https://docs.slack.dev/reference/block-kit/blocks/section-block.</summary>
public sealed record SectionBlock : SlackBlock
{
    /// <summary>The most characters of <see cref="Text"/>: 3,000.</summary>
    public const int MaxTextLength = 3000;

    /// <summary>The most fields: 10.</summary>
    public const int MaxFields = 10;

    /// <summary>The most characters of one field: 2,000.</summary>
    public const int MaxFieldLength = 2000;

    /// <summary>A section of text.</summary>
    /// <param name="text">The text, 1 to <see cref="MaxTextLength"/> characters.</param>
    public SectionBlock(TextObject text)
        : base("section")
    {
        Text = text;
    }

    /// <summary>A section of fields alone.</summary>
    /// <param name="fields">The fields, 1 to <see cref="MaxFields"/>.</param>
    public SectionBlock(IReadOnlyList<TextObject> fields)
        : base("section")
    {
        Fields = fields;
    }

    /// <summary>The text; null where there are only fields.</summary>
    public TextObject? Text { get; }

    /// <summary>The fields, left and right by turns, each at most <see cref="MaxFieldLength"/> characters.</summary>
    public IReadOnlyList<TextObject>? Fields { get; init; }

    /// <summary>What stands beside the text.</summary>
    public ISectionAccessory? Accessory { get; init; }

    /// <summary>Whether a long text is shown at once, without "see more".</summary>
    public bool Expand { get; init; }
}
