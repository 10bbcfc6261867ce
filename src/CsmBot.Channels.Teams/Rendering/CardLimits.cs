namespace CsmBot.Channels.Teams.Rendering;

/// <summary>How much of a card is shown. What is left out is counted where it is missing.</summary>
/// <param name="Text">The longest paragraph, in characters.</param>
/// <param name="FactValue">The longest value of a fact, in characters.</param>
/// <param name="RowText">The longest text of a task in a list, in characters.</param>
/// <param name="Rows">The most tasks of a list.</param>
/// <param name="CellRows">The most tasks of a cell of the matrix.</param>
/// <param name="Facts">The most facts of a set.</param>
/// <param name="Choices">The most choices of a field.</param>
/// <param name="Buttons">The most buttons of a group.</param>
/// <param name="Elements">The most elements of a card.</param>
/// <param name="FieldValue">The longest text a field begins with. It cannot be shortened, or saving would shorten what is stored: the field is left out.</param>
internal sealed record CardLimits(
    int Text, int FactValue, int RowText, int Rows, int CellRows, int Facts, int Choices, int Buttons = 25, int Elements = 60, int FieldValue = 12_000)
{
    /// <summary>More than any card of the bot has.</summary>
    public static CardLimits Full { get; } = new(Text: 4000, FactValue: 1000, RowText: 160, Rows: 25, CellRows: 8, Facts: 50, Choices: 100);

    /// <summary>Ever less, for cards that are too large: texts first, then rows and facts, and what can be pressed or filled in only when nothing else is left to cut.</summary>
    public static IReadOnlyList<CardLimits> Steps { get; } =
    [
        Full,
        Full with { Text = 2000, FactValue = 500, RowText = 120 },
        Full with { Text = 1000, FactValue = 250, RowText = 80 },
        Full with { Text = 500, FactValue = 120, RowText = 60 },
        new(Text: 500, FactValue: 120, RowText: 60, Rows: 12, CellRows: 5, Facts: 25, Choices: 60),
        new(Text: 300, FactValue: 80, RowText: 60, Rows: 8, CellRows: 4, Facts: 16, Choices: 40),
        new(Text: 300, FactValue: 80, RowText: 60, Rows: 6, CellRows: 4, Facts: 12, Choices: 30),
        new(Text: 200, FactValue: 60, RowText: 50, Rows: 5, CellRows: 3, Facts: 10, Choices: 25),
        new(Text: 100, FactValue: 40, RowText: 40, Rows: 2, CellRows: 2, Facts: 5, Choices: 15),
        new(Text: 60, FactValue: 30, RowText: 30, Rows: 1, CellRows: 1, Facts: 2, Choices: 10),
        new(Text: 60, FactValue: 30, RowText: 30, Rows: 1, CellRows: 1, Facts: 2, Choices: 10, FieldValue: 2000),
        new(Text: 60, FactValue: 30, RowText: 30, Rows: 1, CellRows: 1, Facts: 2, Choices: 10, Buttons: 6, Elements: 30, FieldValue: 1000),
        new(Text: 60, FactValue: 30, RowText: 30, Rows: 1, CellRows: 1, Facts: 2, Choices: 5, Buttons: 4, Elements: 12, FieldValue: 200),
    ];
}
