namespace CsmBot.Host.Lines;

internal static class ColumnName
{
    /// <summary>"Due date", "due_date" and "DueDate" are one name: small letters only.</summary>
    public static string Bare(string column) => string.Concat(column.Where(char.IsLetter)).ToLowerInvariant();
}
