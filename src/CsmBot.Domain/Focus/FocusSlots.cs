using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>
/// Finds free time for a block: the first working hours first (R54), then what is left of the working day. Whole half hours, nothing that overlaps another block, no
/// time on days off or while the member is away.
/// </summary>
public static class FocusSlots
{
    public static readonly Duration Default = Duration.FromMinutes(60);

    public static readonly Duration Shortest = Duration.FromMinutes(15);

    public static readonly Duration Longest = Duration.FromHours(4);

    /// <summary>So far ahead free time is looked for.</summary>
    private const int Days = 21;

    private static readonly Duration Step = Duration.FromMinutes(30);

    /// <summary>The best first: the earliest in a morning, unless the work is due before that; then the earliest of the others.</summary>
    /// <param name="before">When the work is due.</param>
    public static IReadOnlyList<Interval> Find(Instant now, Duration length, Member member, BusinessCalendar calendar, FocusBook book, int count, Instant? before = null)
    {
        var today = now.InZone(calendar.Zone).Date;
        List<Interval> mornings = [];
        List<Interval> others = [];
        foreach (var date in Enumerable.Range(0, Days).Select(days => today.PlusDays(days)))
        {
            if (WorkingTime.On(date, member, calendar) is not { } day)
            {
                continue;
            }

            var morning = ProtectedMorning.On(date, member, calendar);
            mornings.AddRange(Rest(morning, now, length, book).Concat(In(morning, now, length, book)).Take(1));
            others.AddRange(In(new Interval(morning?.End ?? day.Start, Instant.Max(day.End, morning?.End ?? day.Start)), now, length, book).Take(1));
            if (mornings.Count + others.Count >= 2 * count)
            {
                break;
            }
        }

        Interval[] inOrder = [.. mornings.Concat(others).OrderBy(slot => slot.Start)];
        var first = mornings.Count > 0 && !(mornings[0].End > before) ? mornings[0] : inOrder.FirstOrDefault();
        return inOrder.Length == 0 ? [] : [.. new[] { first }.Concat(inOrder.Where(slot => slot != first)).Take(count)];
    }

    /// <summary>What is left of a morning that runs, from this minute on: half of what is wanted is better than a morning that is lost.</summary>
    private static IEnumerable<Interval> Rest(Interval? morning, Instant now, Duration length, FocusBook book)
    {
        if (morning is not { } running || !running.Contains(now))
        {
            yield break;
        }

        var start = Instant.Max(running.Start, now - Duration.FromTicks(now.ToUnixTimeTicks() % NodaConstants.TicksPerMinute));
        Interval rest = new(start, Instant.Min(start + length, running.End));
        if (rest.Duration >= length / 2 && !IsTaken(rest, book))
        {
            yield return rest;
        }
    }

    private static bool IsTaken(Interval slot, FocusBook book) => book.Ahead.Any(block => !block.IsMorning && block.Overlaps(slot));

    private static IEnumerable<Interval> In(Interval? window, Instant now, Duration length, FocusBook book)
    {
        if (window is not { } hours)
        {
            yield break;
        }

        for (var start = hours.Start; start + length <= hours.End; start += Step)
        {
            Interval slot = new(start, start + length);
            if (start >= now && !IsTaken(slot, book))
            {
                yield return slot;
            }
        }
    }
}
