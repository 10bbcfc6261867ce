using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Recurring;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Lists;

/// <summary>A task as a line: its first line of text, when it is due, and marks in words.</summary>
internal static class TaskRows
{
    private const int MaxText = 120;

    public static TaskRow Of(TurnContext context, TaskItem task, params IReadOnlyList<CardButton> buttons) => new(
        task.Id.ToString(),
        TypedText.Shorten(task.Text, MaxText),
        task.Quadrant,
        task.Account,
        task.Due is { } due ? When.Due(due, context.Member, context.Now, context.Calendar.Zone) : null,
        [.. Marks(context, task)],
        buttons);

    /// <summary>With the one or two things most often done from a list.</summary>
    public static TaskRow WithButtons(TurnContext context, TaskItem task) => Of(context, task, Main(task), Open(task));

    public static CardButton Open(TaskItem task) => TaskButtons.Button(task, Strings.List_OpenTask, TaskActions.Show);

    private static CardButton Main(TaskItem task) => task.Quadrant switch
    {
        Quadrant.Delegate => TaskButtons.Button(task, Strings.Button_Delegate, TaskActions.Delegate),
        Quadrant.Decline => TaskButtons.Button(task, Strings.Button_Refuse, TaskActions.Refuse),
        _ => TaskButtons.Button(task, Strings.Button_Done, TaskActions.Complete),
    };

    private static IEnumerable<string> Marks(TurnContext context, TaskItem task)
    {
        if (task.IsOverdueAt(context.Now))
        {
            yield return Strings.Mark_Overdue;
        }
        else if (task.IsOpen && task.Due?.DateIn(context.Calendar.Zone) == context.Now.InZone(context.Calendar.Zone).Date)
        {
            yield return Strings.Mark_DueToday;
        }

        if (task.IsProactive)
        {
            yield return Strings.Tag_Proactive;
        }

        if (task.Owner == context.Member.Id && ListSorting.IsUntouched(task, context.Member.SortedAt, context.Now))
        {
            yield return Say.With(Strings.Mark_Untouched, When.LongDate(context.Member.SortedAt!.Value.InZone(context.Calendar.Zone).Date));
        }

        if (task is { IsOpen: true, Occurrence.Rule: { } rule })
        {
            yield return RepeatText.Short(rule);
        }

        if (task is { IsOpen: true, Snooze: { } snooze })
        {
            yield return task.IsSnoozedAt(context.Now)
                ? Say.With(Strings.Mark_Snoozed, When.Moment(snooze.Until, context.Member, context.Now, context.Calendar.Zone))
                : Strings.Mark_Woken;
        }

        if (task.State switch { TaskState.Done => Strings.Mark_Done, TaskState.Dropped => Strings.Mark_Dropped, TaskState.Merged => Strings.Mark_Merged, _ => null } is { } closed)
        {
            yield return closed;
        }
    }
}
