using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>Reads <c>8-16:30</c>, <c>9am-5pm</c>, <c>09:00 to 17:00</c>.</summary>
internal static partial class WorkingHours
{
    private const int MaxLength = 40;

    /// <summary>An end after the start on the same day; "9-5" means five in the afternoon. Null when it cannot be read that way.</summary>
    public static (LocalTime Start, LocalTime End)? Read(string typed)
    {
        if (typed.Length > MaxLength || Pattern().Match(typed) is not { Success: true } match)
        {
            return null;
        }

        if (Time(match, "1") is not { } start || Time(match, "2") is not { } end)
        {
            return null;
        }

        var bareEnd = !match.Groups["half2"].Success && end.Hour is > 0 and < 12;
        if (end < start && start.Hour < 12 && bareEnd)
        {
            end = end.PlusHours(12);
        }

        return end > start ? (start, end) : null;
    }

    private static LocalTime? Time(Match match, string which)
    {
        var hour = int.Parse(match.Groups["hour" + which].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute" + which] is { Success: true } minutes ? int.Parse(minutes.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half" + which] is { Success: true } half)
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (half.ValueSpan[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    [GeneratedRegex(
        @"^\s*(?<hour1>\d{1,2})(?:[:.h](?<minute1>\d{2}))?\s*(?<half1>[ap]\.?m\.?)?\s*(?:-|\u2013|\u2014|to|until|till)\s*(?<hour2>\d{1,2})(?:[:.h](?<minute2>\d{2}))?\s*(?<half2>[ap]\.?m\.?)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex Pattern();
}
