namespace CsmBot.Protocols.Slack.Blocks.Tables;

/// <summary>How a column of a <see cref="TableBlock"/> looks.</summary>
public sealed record TableColumn
{
    /// <summary>To which side its text is set; null is left.</summary>
    public ColumnAlignment? Align { get; init; }

    /// <summary>Whether long text goes on in the next line instead of being cut.</summary>
    public bool IsWrapped { get; init; }
}
