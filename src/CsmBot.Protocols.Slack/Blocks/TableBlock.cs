using CsmBot.Protocols.Slack.Blocks.Tables;

namespace CsmBot.Protocols.Slack.Blocks;

/// <summary>
/// A table of text. Not every client knows it, so a message that uses it should read well without; a fallback is the sender's business. See https://docs.slack.dev/reference/block-kit/blocks/table-block.
/// </summary>
/// <param name="Rows">The rows, the first one being the heading; 1 to <see cref="MaxRows"/>.</param>
public sealed record TableBlock(IReadOnlyList<IReadOnlyList<TableCell>> Rows) : SlackBlock("table")
{
    /// <summary>The most rows: 100.</summary>
    public const int MaxRows = 100;

    /// <summary>The most columns: 20.</summary>
    public const int MaxColumns = 20;

    /// <summary>The most characters in all cells together: 10,000. Not on the page above; learnt from what Slack answers.</summary>
    public const int MaxTotalLength = 10_000;

    /// <summary>How the columns look, from the left; at most <see cref="MaxColumns"/>.</summary>
    public IReadOnlyList<TableColumn>? ColumnSettings { get; init; }
}
