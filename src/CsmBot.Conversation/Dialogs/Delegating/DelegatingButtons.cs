using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

internal sealed class DelegatingButtons(DelegatingDialog dialog) : IActionHandler
{
    public IReadOnlyList<string> ActionIds => [TaskActions.Delegate, TaskActions.DelegateBecause];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is { } task
            && await TaskAccess.IsOpenAsync(context, task, action.MessageKey, cancellationToken))
        {
            await (action.ActionId == TaskActions.Delegate
                ? dialog.WishAsync(context, task, reason: null, action.MessageKey, cancellationToken)
                : AnswerAsync(context, task, action, cancellationToken));
        }
    }

    private Task AnswerAsync(TurnContext context, TaskItem task, ActionInput action, CancellationToken cancellationToken)
    {
        var value = action.Value ?? string.Empty;
        var moved = value.StartsWith(DelegatingCards.Moved, StringComparison.Ordinal);
        return (value, DelegatingCards.Reason(moved ? value[DelegatingCards.Moved.Length..] : value)) switch
        {
            (DelegatingCards.Keep, _) => dialog.KeepAsync(context, task, action.MessageKey, cancellationToken),
            (_, { } reason) when moved => dialog.NoteReasonOfMoveAsync(context, task, reason, action.MessageKey, cancellationToken),
            (_, { } reason) => dialog.WishAsync(context, task, reason, action.MessageKey, cancellationToken),
            _ => TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken, new TextElement(Strings.Task_Stale, TextTone.Warning)),
        };
    }
}
