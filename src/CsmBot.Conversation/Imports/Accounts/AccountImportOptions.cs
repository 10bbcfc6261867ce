namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>What the person says about a file.</summary>
public sealed record AccountImportOptions
{
    // Before the options, which are made of it.
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The name of the file, kept in the history of what it changed.</summary>
    public required string Source { get; init; }

    /// <summary>From heading to field, where it is not found by itself; <see cref="ColumnMatch.LeaveOut"/> leaves a column out.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init => field = value ?? None; } = None;

    /// <summary>Null looks at the dates themselves.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>Reads a file without a mark as Windows-1252 instead of UTF-8.</summary>
    public bool IsWindows1252 { get; init; }
}
