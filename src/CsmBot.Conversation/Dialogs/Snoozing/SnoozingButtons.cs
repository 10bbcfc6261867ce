using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using NodaTime.Text;

namespace CsmBot.Conversation.Dialogs.Snoozing;

internal sealed class SnoozingButtons(SnoozingDialog dialog) : IActionHandler
{
    public IReadOnlyList<string> ActionIds => [TaskActions.Snooze, TaskActions.SnoozeUntil, TaskActions.Wake];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is not { } task
            || !await TaskAccess.IsOpenAsync(context, task, action.MessageKey, cancellationToken))
        {
            return;
        }

        await (action.ActionId switch
        {
            TaskActions.Wake => dialog.WakeAsync(context, task, action.MessageKey, cancellationToken),
            TaskActions.SnoozeUntil => SnoozeAsync(context, task, action, cancellationToken),
            _ => dialog.AskAsync(context, task, action.MessageKey, cancellationToken),
        });
    }

    private Task SnoozeAsync(TurnContext context, TaskItem task, ActionInput action, CancellationToken cancellationToken)
    {
        var parsed = InstantPattern.General.Parse(action.Value ?? string.Empty);
        if (!parsed.Success)
        {
            return dialog.AskAsync(context, task, action.MessageKey, cancellationToken);
        }

        if (parsed.Value <= context.Now)
        {
            var moment = When.Moment(parsed.Value, context.Member, context.Now, context.Calendar.Zone);
            return dialog.AskAsync(context, task, action.MessageKey, cancellationToken, Say.With(Strings.Snooze_PastButton, moment));
        }

        return dialog.SnoozeAsync(context, task, new TaskSnooze(parsed.Value), typed: null, action.MessageKey, cancellationToken);
    }
}
