using System.Globalization;
using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Placing;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>A person puts a task into another quadrant. The correction is kept, so that the workspace's next decisions lean that way.</summary>
internal sealed class MoveQuadrant(PlacingDialog placing) : IActionHandler
{
    public IReadOnlyList<string> ActionIds => [TaskActions.Quadrant];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is not { } task)
        {
            return;
        }

        if (!int.TryParse(action.Value, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 4 || !task.IsOpen)
        {
            await TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken, new TextElement(Strings.Task_Stale, TextTone.Warning));
            return;
        }

        var moved = await ApplyAsync(context, task, Priority.Of((Quadrant)number), cancellationToken);
        var said = new TextElement(Say.With(Strings.Task_Moved, task.Id, QuadrantNames.Long(moved.Quadrant)));
        await TaskAccess.ShowAsync(context, moved, action.MessageKey, cancellationToken, [said, .. placing.AskIfCaptured(context, task, moved)]);
    }

    /// <summary>Changes the task and learns from the correction; returns the task as it now stands.</summary>
    public static async Task<TaskItem> ApplyAsync(TurnContext context, TaskItem task, Priority to, CancellationToken cancellationToken)
    {
        context.Change(task, task with { Priority = to }, TaskEventKind.Reprioritised);
        context.DescribeForUndo(Say.With(Strings.Undo_Moved, task.Id, QuadrantNames.Long(task.Quadrant)));
        if (task.Triage is { } trace)
        {
            await context.LearnAsync(new Correction(task.Text, trace.Decided, to), cancellationToken);
        }

        return context.Changes[^1].After;
    }
}
