using System.Text.RegularExpressions;
using CsmBot.Domain.Accounts;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Reads and writes seasons: <c>15 Dec - 3 Jan holidays; 1 Jul - 31 Aug harvest</c>.</summary>
internal static partial class SeasonText
{
    private const int Most = 6;
    private const int MaxLabel = 40;

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMM");

    /// <summary>Null when a part of it is none.</summary>
    public static IReadOnlyList<Season>? Read(string typed)
    {
        var parts = typed.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<Season> seasons = [];
        foreach (var part in parts)
        {
            if (Pattern().Match(part) is not { Success: true } match || DayOf(match.Groups["from"].Value) is not { } from || DayOf(match.Groups["to"].Value) is not { } to)
            {
                return null;
            }

            seasons.Add(new Season(from, to, Text.TypedText.Shorten(match.Groups["label"].Value.Trim(), MaxLabel)));
        }

        return seasons.Count > Most ? null : seasons;
    }

    public static string Write(IEnumerable<Season> seasons) =>
        string.Join("; ", seasons.Select(season => $"{Write(season.From)} - {Write(season.To)} {season.Label}".TrimEnd()));

    // A leap year, so that 29 February is one.
    private static string Write(AnnualDate day) => Day.Format(day.InYear(2024));

    private static AnnualDate? DayOf(string text) => Day.Parse(Spaces().Replace(text.Trim(), " ")) is { Success: true } read
        ? new AnnualDate(read.Value.Month, read.Value.Day)
        : text.Trim() is "29 Feb" or "29 feb" ? new AnnualDate(2, 29) : null;

    [GeneratedRegex(@"^(?<from>\d{1,2}\s+[A-Za-z]{3})[a-z]*\s*(-|–|to)\s*(?<to>\d{1,2}\s+[A-Za-z]{3})[a-z]*(?<label>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Spaces();
}
