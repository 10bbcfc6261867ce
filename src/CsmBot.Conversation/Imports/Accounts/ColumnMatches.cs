using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>Finds out which column is which field: by what the person says, else by its heading.</summary>
internal static class ColumnMatches
{
    /// <summary>More of them are a pivot table, not a list of accounts.</summary>
    private const int MaxScores = 20;

    private const int Shown = 20;

    /// <summary>The columns as far as they are understood, and what is wrong with them.</summary>
    public static (IReadOnlyList<ColumnMatch> Columns, SheetRefusal? Refusal) Find(IReadOnlyList<string> headings, IReadOnlyDictionary<string, string> told)
    {
        List<ColumnMatch> columns = [.. headings.Select((heading, index) => new ColumnMatch(index, heading, FieldOf(heading, told)))];
        return (columns, FaultOf(columns, headings, told) is { } words ? new SheetRefusal(SheetFault.Columns, words) : null);
    }

    private static string? FieldOf(string heading, IReadOnlyDictionary<string, string> told)
    {
        var says = told.FirstOrDefault(pair => Same(pair.Key, heading)).Value ?? heading;
        return says == ColumnMatch.LeaveOut ? null : AccountColumn.FieldOf(says);
    }

    private static string? FaultOf(List<ColumnMatch> columns, IReadOnlyList<string> headings, IReadOnlyDictionary<string, string> told)
    {
        foreach (var (heading, field) in told)
        {
            if (!headings.Any(one => Same(one, heading)))
            {
                return Say.With(Strings.AccountSheet_NoSuchHeading, heading, List(headings));
            }

            if (field != ColumnMatch.LeaveOut && AccountColumn.FieldOf(field) is null)
            {
                return Say.With(Strings.AccountSheet_NoSuchField, field, string.Join(", ", ColumnMatch.Fields));
            }
        }

        if (columns.Where(column => column.Field is not null).GroupBy(column => column.Field!, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return Say.With(Strings.AccountSheet_SameField, twice.First().Heading, twice.Last().Heading, twice.Key);
        }

        if (!columns.Exists(column => column.Field == AccountColumn.AccountName))
        {
            return Say.With(Strings.AccountSheet_NoName, List(headings));
        }

        return columns.Count(column => column.ScoreSource is not null) > MaxScores ? Say.With(Strings.AccountSheet_TooManyScores, MaxScores) : null;
    }

    private static bool Same(string heading, string typed) => AccountColumn.Bare(heading) == AccountColumn.Bare(typed);

    private static string List(IReadOnlyList<string> headings) =>
        string.Join(", ", headings.Where(heading => heading.Length > 0).Take(Shown).Select(heading => TypedText.Shorten(heading, 40)));
}
