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

        if (ClockText.Of(match, "1") is not { } start || ClockText.Of(match, "2") is not { } end)
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

    [GeneratedRegex(
        @"^\s*(?<hour1>\d{1,2})(?:[:.h](?<minute1>\d{2}))?\s*(?<half1>[ap]\.?m\.?)?\s*(?:-|\u2013|\u2014|to|until|till)\s*(?<hour2>\d{1,2})(?:[:.h](?<minute2>\d{2}))?\s*(?<half2>[ap]\.?m\.?)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex Pattern();
}
