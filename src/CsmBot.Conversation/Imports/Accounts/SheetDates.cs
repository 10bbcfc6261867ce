using System.Globalization;
using System.Text.RegularExpressions;
using CsmBot.Conversation.Dialogs.Accounts;
using CsmBot.Conversation.Text;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>
/// Reads the dates of a file. ISO always; a date with a month in letters; one in figures only where the column itself shows, or the person says, whether the
/// day or the month stands first; with dots the day does. Nothing is guessed, and nothing depends on the day of the import.
/// </summary>
internal sealed partial class SheetDates
{
    /// <summary>A year outside of these is a typing slip.</summary>
    private const int FirstYear = 1950;

    private const int LastYear = 2199;

    private static readonly LocalDatePattern[] InLetters =
        [.. new[] { "d MMM uuuu", "d MMMM uuuu", "d-MMM-uuuu", "MMM d, uuuu", "MMMM d, uuuu", "MMM d uuuu", "MMMM d uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    private readonly Dictionary<int, DateOrder> _orders = [];

    /// <param name="told">Null looks at the dates themselves.</param>
    public static (SheetDates? Dates, SheetRefusal? Refusal) Of(IReadOnlyList<ColumnMatch> columns, IReadOnlyList<SheetRow> rows, DateOrder? told)
    {
        var dates = new SheetDates();
        foreach (var column in columns.Where(column => column.Field is AccountFields.ContractStart or AccountFields.Renewal))
        {
            if (told is { } order)
            {
                dates._orders[column.Index] = order;
            }
            else if (dates.Look(column, rows) is { } refusal)
            {
                return (null, refusal);
            }
        }

        return (dates, null);
    }

    /// <summary>Null when it names none.</summary>
    public LocalDate? Read(int column, string cell) =>
        (ReadIso(cell) ?? ReadFigures(column, cell) ?? ReadLetters(cell)) is { Year: >= FirstYear and <= LastYear } date ? date : null;

    private static LocalDate? ReadIso(string cell)
    {
        // Exports of databases add the time of day, which is none for a day.
        var day = cell.Length > 10 && cell[10] is 'T' or ' ' ? cell[..10] : cell;
        return LocalDatePattern.Iso.Parse(day.Replace('/', '-')) is { Success: true } read ? read.Value : null;
    }

    private static LocalDate? ReadLetters(string cell)
    {
        foreach (var pattern in InLetters)
        {
            if (pattern.Parse(cell) is { Success: true } read)
            {
                return read.Value;
            }
        }

        return null;
    }

    private LocalDate? ReadFigures(int column, string cell)
    {
        if (Figures().Match(cell) is not { Success: true } match)
        {
            return null;
        }

        var (one, other, year) = (Number(match, "one"), Number(match, "other"), Number(match, "year"));
        var (day, month) = IsDotted(match) || _orders.GetValueOrDefault(column) == DateOrder.DayFirst ? (one, other) : (other, one);
        return month is >= 1 and <= 12 && year is >= FirstYear and <= LastYear && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    /// <summary>Finds the order that the column itself shows. Dates with dots have one already, and say nothing of the others.</summary>
    private SheetRefusal? Look(ColumnMatch column, IReadOnlyList<SheetRow> rows)
    {
        SheetRow? dayFirst = null, monthFirst = null, either = null;
        foreach (var row in rows)
        {
            if (Figures().Match(row.Cells[column.Index]) is { Success: true } match && !IsDotted(match))
            {
                var (one, other) = (Number(match, "one"), Number(match, "other"));
                dayFirst ??= other is >= 1 and <= 12 && one > 12 ? row : null;
                monthFirst ??= one is >= 1 and <= 12 && other > 12 ? row : null;
                either ??= one != other && one <= 12 && other <= 12 ? row : null;
            }
        }

        _orders[column.Index] = monthFirst is null ? DateOrder.DayFirst : DateOrder.MonthFirst;
        if (dayFirst is not null && monthFirst is not null)
        {
            return Refuse(Strings.AccountSheet_TwoDateOrders, column.Heading, dayFirst.Line, dayFirst.Cells[column.Index], monthFirst.Line, monthFirst.Cells[column.Index]);
        }

        return either is not null && dayFirst is null && monthFirst is null
            ? Refuse(Strings.AccountSheet_AmbiguousDates, column.Heading, either.Line, either.Cells[column.Index])
            : null;
    }

    private static SheetRefusal Refuse(string sentence, params ReadOnlySpan<object?> values) => new(SheetFault.Dates, Say.With(sentence, values));

    private static bool IsDotted(Match match) => match.Groups["mark"].Value == ".";

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // Spreadsheets add midnight to a day.
    [GeneratedRegex(@"^(?<one>\d{1,2})(?<mark>[/.\-])(?<other>\d{1,2})\k<mark>(?<year>\d{4})(\s+0{1,2}:00(:00)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Figures();
}
