using System.Text.RegularExpressions;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Away;

/// <summary>Reads <c>3 dec - 12 dec, @kim covers</c>, <c>until friday</c>, <c>for 2 weeks with @kim</c>: from when to when, and who covers.</summary>
/// <param name="Cover">As typed; null where nobody was named.</param>
internal sealed partial record AwayLine(LocalDate From, LocalDate To, string? Cover)
{
    private const int MaxLength = 200;

    private const int MostDaysGone = 60;

    private static readonly string[] Joints = [" - ", " – ", " — ", " to ", " until ", " till ", " through ", "–", "-"];

    private static readonly string[] Ends = ["until ", "till ", "through ", "to "];

    /// <summary>Null when no days can be read.</summary>
    public static AwayLine? Read(string typed, Instant now, BusinessCalendar calendar)
    {
        var text = typed.Trim();
        if (text.Length > MaxLength)
        {
            return null;
        }

        string? cover = null;
        if (CoverPattern().Match(text) is { Success: true } match)
        {
            cover = match.Groups["who"].Value.Trim();
            text = text[..match.Index];
        }

        text = text.Trim().TrimEnd(',', ';', '.').TrimEnd();
        text = text.StartsWith("from ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("on ", StringComparison.OrdinalIgnoreCase) ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim() : text;
        return DaysOf(text, now, calendar) is var (from, to) ? new AwayLine(from, to, cover) : null;
    }

    private static (LocalDate From, LocalDate To)? DaysOf(string text, Instant now, BusinessCalendar calendar)
    {
        var today = now.InZone(calendar.Zone).Date;
        if (Ends.FirstOrDefault(end => text.StartsWith(end, StringComparison.OrdinalIgnoreCase)) is { } until)
        {
            return Day(text[until.Length..], now, calendar) is { } last ? (today, last) : null;
        }

        if (SpanPattern().Match(text) is { Success: true } span)
        {
            var days = int.Parse(span.Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture) * (span.Groups["weeks"].Success ? 7 : 1);
            return days == 0 ? null : (today, today.PlusDays(days - 1));
        }

        if (text.Equals("next week", StringComparison.OrdinalIgnoreCase) || text.Equals("this week", StringComparison.OrdinalIgnoreCase))
        {
            var sunday = today.DayOfWeek == IsoDayOfWeek.Sunday ? today : today.Next(IsoDayOfWeek.Sunday);
            return text[0] is 't' or 'T' ? (today, sunday) : (sunday.PlusDays(1), sunday.PlusDays(7));
        }

        // A due phrase may be a range itself, and is its last day then.
        return Joints.Select(joint => Between(text, joint, today, now, calendar)).FirstOrDefault(days => days is not null)
            ?? (Day(text, now, calendar) is { } only ? (only, only) : null);
    }

    private static (LocalDate From, LocalDate To)? Between(string text, string joint, LocalDate today, Instant now, BusinessCalendar calendar)
    {
        var at = text.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || (joint == "-" && IsoPattern().IsMatch(text)))
        {
            return null;
        }

        var (first, last) = (text[..at].Trim(), text[(at + joint.Length)..].Trim());
        // "3 - 12 dec" and "dec 3 - 12": the month is said once.
        first = first.All(char.IsAsciiDigit) && MonthPattern().Match(last) is { Success: true } ofLast ? $"{first} {ofLast.Value}" : first;
        last = last.All(char.IsAsciiDigit) && MonthPattern().Match(first) is { Success: true } ofFirst ? $"{ofFirst.Value} {last}" : last;
        if (Day(last, now, calendar) is not { } to || Day(first, now, calendar) is not { } from)
        {
            return null;
        }

        // A day that is past is read as that of the next year; who is away already means the one just gone.
        return from > to && from.PlusYears(-1) is var gone && gone <= today && gone >= today.PlusDays(-MostDaysGone) ? (gone, to) : (from, to);
    }

    private static LocalDate? Day(string text, Instant now, BusinessCalendar calendar) => DueResolver.Resolve(text.Trim(), now, calendar)?.Local.Date;

    [GeneratedRegex(
        @"([,;]\s*(?<who>[^,;]+?)\s+covers?|\s(?<who>@[^,;]+?)\s+covers?|[,;\s]\s*(with|covered\s+by|cover\s+by|cover:?)\s+(?<who>[^,;]+))\s*\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 500)]
    private static partial Regex CoverPattern();

    [GeneratedRegex(@"^(for\s+)?(?<count>\d{1,3})\s*(days?|(?<weeks>w(ee)?ks?))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex MonthPattern();
}
