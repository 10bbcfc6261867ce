using System.Globalization;
using System.Text.RegularExpressions;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Reads how long something took: <c>30m</c>, <c>45 min</c>, <c>1.5h</c>, <c>90</c>.</summary>
internal static partial class MinutesText
{
    /// <summary>A day has no more.</summary>
    private const int Most = 24 * 60;

    private const string Number = @"^(?<number>\d{1,4}(\.\d{1,2})?)\s*";

    private const string Unit = "(?<unit>m|min|mins|minute|minutes|h|hr|hrs|hour|hours)";

    /// <summary>Null when it is no time, or more than a day.</summary>
    public static int? Read(string typed) => Pattern().Match(typed.Trim()) is { Success: true } match ? MinutesIn(match) : null;

    /// <summary>The time that a line begins with, and the rest of it. Here it takes a unit, and that as a whole word: "3 people" is no time, and no more is "3 months".</summary>
    public static (int? Minutes, string Words) ReadFrom(string line) =>
        Beginning().Match(line) is { Success: true } match && MinutesIn(match) is { } minutes ? (minutes, line[match.Length..].TrimStart(' ', ',', ':', ';')) : (null, line);

    private static int? MinutesIn(Match match)
    {
        if (!decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var minutes = match.Groups["unit"].Value.StartsWith('h') ? number * 60 : number;
        return minutes <= Most ? (int)Math.Round(minutes) : null;
    }

    [GeneratedRegex(Number + Unit + "?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Pattern();

    [GeneratedRegex(Number + Unit + @"(?=$|[\s,:;])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Beginning();
}
