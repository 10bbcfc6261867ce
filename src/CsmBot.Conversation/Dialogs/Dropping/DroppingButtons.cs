using System.Globalization;
using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Dropping;

/// <summary>Drop, decline politely, and the minutes that saved.</summary>
internal sealed class DroppingButtons : IActionHandler
{
    public IReadOnlyList<string> ActionIds => [TaskActions.Drop, TaskActions.Refuse, TaskActions.Freed];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is not { } task)
        {
            return;
        }

        if (action.ActionId == TaskActions.Freed)
        {
            await CorrectAsync(context, task, action, cancellationToken);
        }
        else if (await TaskAccess.IsOpenAsync(context, task, action.MessageKey, cancellationToken))
        {
            await (action.ActionId == TaskActions.Drop
                ? TaskDropper.DropAsync(context, task, reason: null, action.MessageKey, cancellationToken)
                : TaskDropper.RefuseAsync(context, task, TaskDropper.DefaultMinutes, action.MessageKey, cancellationToken));
        }
    }

    private static Task CorrectAsync(TurnContext context, TaskItem task, ActionInput action, CancellationToken cancellationToken) =>
        task is { State: TaskState.Dropped, Closing.Refused: true }
            && int.TryParse(action.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= TaskDropper.MostMinutes
            ? TaskDropper.CorrectAsync(context, task, minutes, action.MessageKey, cancellationToken)
            : TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken, new TextElement(Strings.Task_Stale, TextTone.Warning));
}
