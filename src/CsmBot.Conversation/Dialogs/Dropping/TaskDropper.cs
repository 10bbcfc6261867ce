using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Dropping;

/// <summary>Drops tasks, plainly or with a courteous refusal whose saved minutes are counted (R7).</summary>
internal static class TaskDropper
{
    public const int DefaultMinutes = 30;
    public const int MostMinutes = 480;

    public static async Task DropAsync(TurnContext context, TaskItem task, string? reason, string? messageKey, CancellationToken cancellationToken)
    {
        context.Change(task, Dropped(task, new TaskClosing(context.Now, context.Member.Id, Reason: reason)), TaskEventKind.Dropped);
        context.DescribeForUndo(Say.With(Strings.Undo_Dropped, task.Id));
        var said = reason is null ? Say.With(Strings.Drop_Done, task.Id) : Say.With(Strings.Drop_DoneBecause, task.Id, reason);
        await TaskAccess.ShowChangedAsync(context, messageKey, cancellationToken, said);
    }

    public static async Task RefuseAsync(TurnContext context, TaskItem task, int minutes, string? messageKey, CancellationToken cancellationToken)
    {
        if (task.Quadrant != Quadrant.Decline)
        {
            var misplaced = Say.With(Strings.Refusal_NotDecline, task.Id, QuadrantNames.Long(task.Quadrant));
            await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, new TextElement(misplaced, TextTone.Warning));
            return;
        }

        var refused = Dropped(task, new TaskClosing(context.Now, context.Member.Id, MinutesFreed: minutes, Refused: true));
        var total = await FreedInAllAsync(context, task, refused, cancellationToken);
        context.Change(task, refused, TaskEventKind.Dropped, "refusal");
        context.DescribeForUndo(Say.With(Strings.Undo_Refused, task.Id), Strings.Undo_LastingRefusal);
        await TaskAccess.ShowChangedAsync(context, messageKey, cancellationToken, Say.With(Strings.Refusal_Counted, task.Id, minutes, total));
    }

    /// <summary>Corrects the minutes of a refusal already given.</summary>
    public static async Task CorrectAsync(TurnContext context, TaskItem task, int minutes, string? messageKey, CancellationToken cancellationToken)
    {
        var corrected = task with { Closing = task.Closing! with { MinutesFreed = minutes } };
        var total = await FreedInAllAsync(context, task, corrected, cancellationToken);
        if (corrected.Closing != task.Closing)
        {
            context.Change(task, corrected, TaskEventKind.Edited, "minutes-freed");
            context.DescribeForUndo(Say.With(Strings.Undo_Minutes, task.Id));
            corrected = context.Changes[^1].After;
        }

        await TaskAccess.ShowAsync(context, corrected, messageKey, cancellationToken, new TextElement(Say.With(Strings.Refusal_Kept, minutes, total)));
    }

    private static TaskItem Dropped(TaskItem task, TaskClosing closing) => task with { State = TaskState.Dropped, Snooze = null, Closing = closing };

    private static async Task<int> FreedInAllAsync(TurnContext context, TaskItem before, TaskItem after, CancellationToken cancellationToken) =>
        (await context.Session.GetTallyAsync(before.Owner, cancellationToken)).Apply(before, after).MinutesFreed;
}
