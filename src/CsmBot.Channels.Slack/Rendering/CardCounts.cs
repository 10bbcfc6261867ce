namespace CsmBot.Channels.Slack.Rendering;

/// <summary>How many of each are shown. What is left out is counted where it is missing.</summary>
/// <param name="Rows">The most tasks of a list.</param>
/// <param name="CellRows">The most tasks of a cell of the matrix.</param>
/// <param name="Facts">The most facts of a set.</param>
/// <param name="Choices">The most choices of a field.</param>
/// <param name="Buttons">The most buttons of a group.</param>
/// <param name="Fields">The most fields of a form.</param>
/// <param name="Elements">The most elements of a card.</param>
internal sealed record CardCounts(int Rows, int CellRows, int Facts, int Choices, int Buttons = 25, int Fields = 25, int Elements = 40)
{
    /// <summary>Ever less: rows and facts first, and what can be pressed or filled in only when nothing else is left to cut.</summary>
    public static IReadOnlyList<CardCounts> Steps { get; } =
    [
        new(Rows: 25, CellRows: 8, Facts: 50, Choices: 100),
        new(Rows: 15, CellRows: 8, Facts: 50, Choices: 100),
        new(Rows: 10, CellRows: 5, Facts: 25, Choices: 100),
        new(Rows: 7, CellRows: 4, Facts: 16, Choices: 60),
        new(Rows: 5, CellRows: 3, Facts: 10, Choices: 40),
        new(Rows: 3, CellRows: 2, Facts: 5, Choices: 25),
        new(Rows: 1, CellRows: 1, Facts: 2, Choices: 10),
        new(Rows: 1, CellRows: 1, Facts: 2, Choices: 10, Buttons: 6, Fields: 15, Elements: 20),
        new(Rows: 1, CellRows: 1, Facts: 2, Choices: 5, Buttons: 4, Fields: 10, Elements: 8),
    ];
}
