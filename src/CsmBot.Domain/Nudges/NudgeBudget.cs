using CsmBot.Domain.People;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>
/// Decides what is said and what is held back (T20). What is muted or switched off counts as said, so that it goes on climbing; what the day's number has no room for
/// stays due.
/// </summary>
public static class NudgeBudget
{
    /// <param name="due">Newly due, the most pressing first.</param>
    /// <param name="again">Held back before and still stuck.</param>
    public static (NudgeBook Book, IReadOnlyList<Nudge> Said) Share(
        IReadOnlyList<Nudge> due, IReadOnlyList<Nudge> again, NudgeBook book, Member member, Instant now, BusinessCalendar calendar)
    {
        var today = now.InZone(calendar.Zone).Date;
        var left = member.NudgesPerDay - book.SaidOn(today);
        List<Nudge> said = [];
        List<HeldNudge> held = [];
        List<NudgeMark> marks = [];
        IEnumerable<(Nudge Nudge, bool IsNew)> all = [.. due.Select(nudge => (nudge, true)), .. again.Where(nudge => !due.Any(one => IsSame(one, nudge))).Select(nudge => (nudge, false))];
        foreach (var (nudge, isNew) in all.OrderBy(one => one.Nudge.Kind))
        {
            var because = Because(nudge, member, now, left - said.Count);
            if (because is { } reason)
            {
                held.Add(new HeldNudge(nudge.Kind, nudge.Task?.Id, reason, now));
            }
            else
            {
                said.Add(nudge);
            }

            if (isNew && nudge.Task is { } task && because is not HeldBecause.Budget)
            {
                marks.Add(new NudgeMark(nudge.Kind, task.Id, nudge.Rung, now));
            }
        }

        return (Noted(book, marks, held, today, said), said);
    }

    /// <summary>The member wants none of this kind.</summary>
    public static bool IsSwitchedOff(NudgeKind kind, Member member) => member.NudgesPerDay == 0 || member.MutedNudges.Contains(kind);

    private static NudgeBook Noted(NudgeBook book, List<NudgeMark> marks, List<HeldNudge> held, LocalDate today, List<Nudge> said)
    {
        var switchedOff = book.Held.Where(one => one.Because == HeldBecause.SwitchedOff
            && !held.Any(other => IsSame(one, other))
            && !said.Any(nudge => nudge.Kind == one.Kind && nudge.Task?.Id == one.Task)
            && book.Marks.Any(mark => mark.Kind == one.Kind && mark.Task == one.Task));
        return book.With(marks).With([.. switchedOff, .. held.Select(one => book.Held.FirstOrDefault(before => IsSame(before, one) && before.Because == one.Because) ?? one)]) with
        {
            Day = said.Count > 0 ? today : book.Day,
            SaidToday = said.Count > 0 ? book.SaidOn(today) + said.Count : book.SaidToday,
        };
    }

    private static HeldBecause? Because(Nudge nudge, Member member, Instant now, int left) => member switch
    {
        _ when IsSwitchedOff(nudge.Kind, member) => HeldBecause.SwitchedOff,
        _ when member.IsMutedAt(now) => HeldBecause.Muted,
        _ => left > 0 ? null : HeldBecause.Budget,
    };

    private static bool IsSame(Nudge one, Nudge other) => one.Kind == other.Kind && one.Task?.Id == other.Task?.Id;

    private static bool IsSame(HeldNudge one, HeldNudge other) => one.Kind == other.Kind && one.Task == other.Task;
}
