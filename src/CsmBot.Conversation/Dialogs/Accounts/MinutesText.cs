using System.Globalization;
using System.Text.RegularExpressions;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Reads how long something took: <c>30m</c>, <c>45 min</c>, <c>1.5h</c>, <c>90</c>.</summary>
internal static partial class MinutesText
{
    /// <summary>A day has no more.</summary>
    private const int Most = 24 * 60;

    /// <summary>Null when it is no time, or more than a day.</summary>
    public static int? Read(string typed)
    {
        if (Pattern().Match(typed.Trim()) is not { Success: true } match
            || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var minutes = match.Groups["unit"].Value.StartsWith('h') ? number * 60 : number;
        return minutes <= Most ? (int)Math.Round(minutes) : null;
    }

    [GeneratedRegex(@"^(?<number>\d{1,4}(\.\d{1,2})?)\s*(?<unit>m|min|mins|minutes|h|hr|hrs|hour|hours)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Pattern();
}
