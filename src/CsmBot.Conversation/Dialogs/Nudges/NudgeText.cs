using System.Globalization;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>Says the rules of reminders as the rules are (C1).</summary>
internal static class NudgeText
{
    public static string Name(NudgeKind kind) => Say.ByKey("Nudge_Kind_", kind.ToString(), kind.ToString());

    /// <summary>"you at once, you again after 8 hours, your manager after 16 hours".</summary>
    public static string Ladder(IReadOnlyList<NudgeRung> ladder, NudgeKind kind) => string.Join(", ", ladder.Select((rung, index) => Rung(rung, index, kind)));

    /// <summary>When a task's owner was reminded of it, and what comes next.</summary>
    public static IEnumerable<string> OfTask(TurnContext context, TaskItem task, NudgeBook book, bool isTierOne, NudgeLimits limits)
    {
        foreach (var mark in book.Marks.Where(mark => mark.Task == task.Id))
        {
            var ladder = NudgeRules.Ladder(mark.Kind, task.Quadrant, isTierOne, limits);
            if (mark.Rung >= ladder.Count)
            {
                continue;
            }

            var at = When.Moment(mark.At, context.Member, context.Now, context.Calendar.Zone);
            yield return mark.Rung + 1 < ladder.Count
                ? Say.With(Strings.Nudge_WhyNext, Name(mark.Kind), at, Step(ladder[mark.Rung].Step), Rung(ladder[mark.Rung + 1], mark.Rung + 1, mark.Kind))
                : Say.With(Strings.Nudge_WhyLast, Name(mark.Kind), at, Step(ladder[mark.Rung].Step));
        }
    }

    /// <summary>Each kind with its ladder; the parts that hold for Tier 1 only are said as such.</summary>
    public static IEnumerable<string> Rules(NudgeLimits limits)
    {
        foreach (var (kind, quadrant) in new[] { (NudgeKind.Unacknowledged, Quadrant.DoFirst), (NudgeKind.Overdue, Quadrant.DoFirst), (NudgeKind.Overdue, Quadrant.Schedule), (NudgeKind.Untouched, Quadrant.Schedule) })
        {
            yield return Say.With(
                kind == NudgeKind.Overdue ? Strings.Nudge_RuleIn : Strings.Nudge_Rule, Name(kind), Ladder(NudgeRules.Ladder(kind, quadrant, isTierOne: true, limits), kind), QuadrantNames.Long(quadrant));
        }

        yield return Say.With(Strings.Nudge_RuleGrowth, limits.GrowthWeeks);
        yield return Say.With(Strings.Nudge_RuleShare, limits.SharePercent, NudgeRules.WeeksOfShare);
        yield return Say.With(Strings.Nudge_RuleDoFirst, limits.DoFirstPercent);
    }

    /// <summary>"Quadrant 1 has grown 3 weeks in a row: 4, 5, 6, 7."</summary>
    public static string Growth(IReadOnlyList<WeekFigures> weeks, int grown) =>
        Say.With(Strings.Nudge_Growth, grown, string.Join(", ", weeks.TakeLast(grown + 1).Select(week => week.OpenDoFirst.ToString(CultureInfo.InvariantCulture))));

    private static string Rung(NudgeRung rung, int index, NudgeKind kind)
    {
        var who = index > 0 && rung.Step == NudgeStep.Owner ? Strings.Nudge_Step_Again : Step(rung.Step);
        return rung.After == Duration.Zero ? Say.With(Strings.Nudge_RungNow, who)
            : kind == NudgeKind.Untouched ? Say.With(Strings.Nudge_RungDays, who, Number(rung.After.TotalDays))
            : Say.With(Strings.Nudge_RungHours, who, Number(rung.After.TotalHours));
    }

    private static string Step(NudgeStep step) => Say.ByKey("Nudge_Step_", step.ToString(), step.ToString());

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
