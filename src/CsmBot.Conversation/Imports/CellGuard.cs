using System.Buffers;

namespace CsmBot.Conversation.Imports;

/// <summary>
/// Keeps a spreadsheet from running a cell as a formula: what begins like one gets an apostrophe in front. Reading takes exactly that one away, so that
/// every text comes back as it was, also one that began with apostrophes.
/// </summary>
public static class CellGuard
{
    private const char Mark = '\'';

    // The full-width forms count as formulas in East Asian versions of spreadsheets.
    private static readonly SearchValues<char> Dangerous = SearchValues.Create("=+-@\t\r\n|%＝＋－＠");

    public static string Protect(string cell) => IsGuardedOrDangerous(cell) ? Mark + cell : cell;

    public static string Restore(string cell) => cell.StartsWith(Mark) && IsGuardedOrDangerous(cell[1..]) ? cell[1..] : cell;

    private static bool IsGuardedOrDangerous(string cell) => cell.AsSpan().TrimStart(Mark) is [var first, ..] && Dangerous.Contains(first);
}
