using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>A time of day out of the groups <c>hour</c>, <c>minute</c> and <c>half</c> (am or pm) of a match.</summary>
internal static class ClockText
{
    /// <param name="match">What was matched.</param>
    /// <param name="which">Stands behind the groups' names where a pattern holds two times.</param>
    /// <returns>Null for a time that no clock shows.</returns>
    public static LocalTime? Of(Match match, string which = "")
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
}
