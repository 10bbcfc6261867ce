namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Line">Where it begins; a cell may run over several lines.</param>
internal sealed record SheetRow(int Line, IReadOnlyList<string> Cells);
