using System.Text.RegularExpressions;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Resolving;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>Reads <c>2h</c>, <c>until monday except tier 1</c>, <c>overdue</c>, <c>overdue off</c>, <c>off</c>.</summary>
internal static partial class MuteLine
{
    private const int MaxLength = 100;

    /// <summary>Who wants quiet for longer is away.</summary>
    private static readonly Duration Longest = Duration.FromDays(14);

    /// <summary>The member with it; null when it cannot be read, or is too long.</summary>
    /// <param name="blockEnd">When protected time ends next.</param>
    public static Member? Apply(Member member, string typed, Instant now, Instant? blockEnd, BusinessCalendar calendar)
    {
        var text = typed.Trim().ToLowerInvariant();
        if (text is "off" or "end" or "no" or "none")
        {
            return member with { MutedUntil = null, TierOneUnmuted = false };
        }

        if (text.Length > MaxLength)
        {
            return null;
        }

        var ends = text.EndsWith(" off", StringComparison.Ordinal);
        if (KindOf(ends ? text[..^4].TrimEnd() : text) is { } kind)
        {
            var others = member.MutedNudges.Where(one => one != kind);
            return member with { MutedNudges = [.. ends ? others : others.Append(kind).Order()] };
        }

        var exception = ExceptTierOne().Match(text);
        var until = UntilOf(exception.Success ? text[..exception.Index].Trim() : text, now, blockEnd, calendar);
        return until > now && until <= now + Longest ? member with { MutedUntil = until, TierOneUnmuted = exception.Success } : null;
    }

    /// <summary>The rest of the member's day.</summary>
    public static Instant EndOfDay(Instant now, DateTimeZone zone) => LocalTimes.In(zone, now.InZone(zone).Date.PlusDays(1).AtMidnight()).ToInstant();

    private static Instant? UntilOf(string text, Instant now, Instant? blockEnd, BusinessCalendar calendar) =>
        text is "" or "today" or "for today" or "on"
            ? EndOfDay(now, calendar.Zone)
            : WakePhrase.Read(text.StartsWith("for ", StringComparison.Ordinal) ? text[4..] : text).Resolve(now, blockEnd, calendar)?.At;

    private static NudgeKind? KindOf(string word) => word switch
    {
        "new" or "given" or "unacknowledged" => NudgeKind.Unacknowledged,
        "overdue" or "late" => NudgeKind.Overdue,
        "growth" or "growing" => NudgeKind.Growth,
        "share" => NudgeKind.Share,
        "untouched" or "resting" => NudgeKind.Untouched,
        _ => null,
    };

    [GeneratedRegex(@"[,;]?\s*\b(except|but)(\s+for)?\s+tier[\s-]*(1|one)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex ExceptTierOne();
}
