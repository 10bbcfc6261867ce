using CsmBot.Conversation.Dialogs.Activities;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Goals;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>The counts of a week are noted as it begins, by whichever comes first: the morning digest or a look at what is stuck.</summary>
internal static class NudgeWeek
{
    private const int MostLagging = 3;

    private const int MaxText = 60;

    public static LocalDate Monday(TurnContext context)
    {
        var today = context.Now.InZone(context.Calendar.Zone).Date;
        return today.DayOfWeek == IsoDayOfWeek.Monday ? today : today.Previous(IsoDayOfWeek.Monday);
    }

    public static bool IsNoted(NudgeBook book, LocalDate monday) => book.Weeks.Count > 0 && book.Weeks[^1].Monday >= monday;

    public static NudgeBook Note(NudgeBook book, LocalDate monday, OwnerTally tally) =>
        IsNoted(book, monday) ? book : book.With(new WeekFigures(monday, tally.OpenDoFirst, tally.Done, tally.DoneDelegate));

    /// <summary>The chosen activities that lag, in words; where none do or none are chosen, the tasks that nobody touched the longest (R36).</summary>
    public static IReadOnlyList<string> Lagging(TurnContext context, ActivityView activities, IEnumerable<TaskItem> proactive)
    {
        var lagging = ActivityRules.Lagging(activities.Chosen, activities.Trail, context.Now);
        return lagging.Count > 0
            ? [.. lagging.Select(activity => ActivityText.Line(context, activity, activities.Trail))]
            : [.. Oldest(proactive).Select(task => Say.With(Strings.Nudge_LaggingTask, task.Id, TypedText.Shorten(task.Text, MaxText), (int)(context.Now - task.ChangedAt).TotalDays))];
    }

    public static IEnumerable<TaskItem> Oldest(IEnumerable<TaskItem> proactive) => proactive.OrderBy(task => task.ChangedAt).Take(MostLagging);
}
