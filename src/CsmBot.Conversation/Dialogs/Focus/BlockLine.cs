using System.Globalization;
using System.Text.RegularExpressions;
using CsmBot.Conversation.Dialogs.Profile;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>What follows <c>block</c>: the task, when, and how long. Each may be left out.</summary>
/// <param name="Start">Null where no time was said.</param>
/// <param name="Length">Null where none was said.</param>
/// <param name="Fault">What could not be read; null when all was.</param>
internal sealed partial record BlockLine(TaskId? Task, Instant? Start, Duration? Length, bool IsOff = false, string? Fault = null)
{
    private const int MaxLength = 120;

    private const int HalfDay = 12;

    /// <summary>Reads <c>T-12 tomorrow 9:00 for 90m</c>, <c>T-12 monday 14:00-15:30</c>, <c>T-12 off</c>, <c>tomorrow</c>.</summary>
    public static BlockLine Read(string typed, Instant now, BusinessCalendar calendar)
    {
        var text = typed.Trim();
        TaskId? task = null;
        if (!HourWords().IsMatch(text) && TaskId.TryParse(text.Split(' ', 2)[0], out var id))
        {
            task = id;
            text = text[text.Split(' ', 2)[0].Length..].Trim();
        }

        if (text.Length > MaxLength)
        {
            return new BlockLine(task, null, null, Fault: text);
        }

        if (text.ToLowerInvariant() is "off" or "cancel" or "none" or "no")
        {
            return new BlockLine(task, null, null, IsOff: true);
        }

        Duration? length = null;
        if (ForWords().Match(text) is { Success: true } lasting)
        {
            if (BlockLength.Read(lasting.Groups["length"].Value) is not { } minutes || minutes == 0)
            {
                return new BlockLine(task, null, null, Fault: lasting.Value.Trim());
            }

            length = Duration.FromMinutes(minutes);
            text = text[..lasting.Index].Trim();
        }

        var (start, end) = TimesOf(text, now, calendar);
        return text.Length > 0 && start is null
            ? new BlockLine(task, null, length, Fault: text)
            : new BlockLine(task, start, end is { } until && start is { } from && until > from ? until - from : length);
    }

    /// <summary>Whether so long a block is one.</summary>
    public bool HasBadLength => Length is { } length && (length < FocusSlots.Shortest || length > FocusSlots.Longest);

    private static (Instant? Start, Instant? End) TimesOf(string text, Instant now, BusinessCalendar calendar)
    {
        if (text.ToLowerInvariant() is "now" or "right now")
        {
            return (now, null);
        }

        if (FromTo().Match(text) is not { Success: true } range)
        {
            return (At(text, now, calendar), null);
        }

        // "9-10:30" and "9 to 10:30": the hour that begins it, read with whatever names the day, and the hour that ends it.
        var day = (text[..range.Index] + text[(range.Index + range.Length)..]).Trim();
        var start = At($"{day} {Clock(range.Groups["from"].Value)}".Trim(), now, calendar);
        if (start is not { } from || !TryClock(range.Groups["to"].Value, out var to))
        {
            return (null, null);
        }

        return (start, from.InZone(calendar.Zone).Date.At(to).InZoneLeniently(calendar.Zone).ToInstant());
    }

    private static Instant? At(string text, Instant now, BusinessCalendar calendar)
    {
        if (text.Length == 0 || WakePhrase.Read(text) is not { EndsSnooze: false } phrase || phrase.Resolve(now, blockEnd: null, calendar) is not var (at, assumption))
        {
            return null;
        }

        // An hour of the morning that is over is not meant for the evening.
        var local = at.InZone(calendar.Zone).TimeOfDay;
        return assumption is not null && local >= calendar.DayEnd && local.PlusHours(-HalfDay) >= calendar.DayStart ? at - Duration.FromHours(HalfDay) : at;
    }

    private static string Clock(string typed) => TryClock(typed, out var time) ? time.ToString("HH:mm", CultureInfo.InvariantCulture) : typed;

    private static bool TryClock(string typed, out LocalTime time)
    {
        var parts = typed.Split(':', '.');
        time = default;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 23)
        {
            return false;
        }

        var minute = 0;
        if (parts.Length > 1 && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute) || minute > 59))
        {
            return false;
        }

        time = new LocalTime(hour, minute);
        return true;
    }

    /// <summary>A bare number that names an hour and no task.</summary>
    [GeneratedRegex(@"^\d{1,2}\s*([-–]|(to|until|till|am|pm|for)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex HourWords();

    [GeneratedRegex(@"(^|\s)for\s+(?<length>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex ForWords();

    [GeneratedRegex(
        @"(?<![\d.:-])(?<from>\d{1,2}([:.]\d{2})?)\s*(-|–|to|until|till)\s*(?<to>\d{1,2}([:.]\d{2})?)(?![\d.:-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex FromTo();
}
