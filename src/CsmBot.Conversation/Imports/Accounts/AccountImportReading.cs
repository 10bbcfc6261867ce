namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>A file as it was understood: a plan, or why there is none.</summary>
/// <param name="Columns">As far as they are understood; empty where the file could not be read at all.</param>
public sealed record AccountImportReading(AccountImportPlan? Plan, SheetRefusal? Refusal, IReadOnlyList<ColumnMatch> Columns)
{
    internal static AccountImportReading Refuse(SheetRefusal? refusal, params IReadOnlyList<ColumnMatch> columns) => new(null, refusal, columns);
}
