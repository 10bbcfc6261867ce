namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>A column of a file and the field that it fills.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Field">One of <see cref="Fields"/>, or <c>score:</c> and a source; null for a column that is left out.</param>
public sealed record ColumnMatch(int Index, string Heading, string? Field)
{
    /// <summary>In place of a field: leave the column out.</summary>
    public const string LeaveOut = "-";

    /// <summary>Begins the field of an outside tool's score (R76).</summary>
    public const string ScorePrefix = "score:";

    /// <summary>Every field but the scores, in the order of an export.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. AccountColumn.All.Select(column => column.Name)];

    internal string? ScoreSource => Field?.StartsWith(ScorePrefix, StringComparison.Ordinal) == true ? Field[ScorePrefix.Length..] : null;
}
