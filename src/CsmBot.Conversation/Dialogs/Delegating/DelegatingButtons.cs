using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>The buttons that begin a delegation.</summary>
internal sealed class DelegatingButtons(DelegatingDialog dialog) : IActionHandler
{
    public IReadOnlyList<string> ActionIds => [TaskActions.Delegate, TaskActions.DelegateBecause, DelegationActions.To];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is { } task
            && await TaskAccess.IsOpenAsync(context, task, action.MessageKey, cancellationToken))
        {
            await (action.ActionId switch
            {
                TaskActions.Delegate => dialog.BeginAsync(context, task, new DelegateWish(TakesFirst: context.Member.Role == MemberRole.Manager), action.MessageKey, cancellationToken),
                DelegationActions.To => dialog.BeginAsync(context, task, DelegateWish.Read(action.Value ?? string.Empty), action.MessageKey, cancellationToken),
                _ => AnswerAsync(context, task, action, cancellationToken),
            });
        }
    }

    private Task AnswerAsync(TurnContext context, TaskItem task, ActionInput action, CancellationToken cancellationToken)
    {
        var value = action.Value ?? string.Empty;
        var moved = value.StartsWith(DelegatingCards.Moved, StringComparison.Ordinal);
        var (key, wish) = DelegatingCards.ReadBecause(moved ? value[DelegatingCards.Moved.Length..] : value);
        return (key, DelegatingCards.Reason(key)) switch
        {
            (DelegatingCards.Keep, _) => dialog.KeepAsync(context, task, action.MessageKey, cancellationToken),
            (_, { } reason) when moved => dialog.NoteReasonOfMoveAsync(context, task, reason, action.MessageKey, cancellationToken),
            (_, { } reason) => dialog.BeginAsync(context, task, wish with { Reason = reason }, action.MessageKey, cancellationToken),
            _ => TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken, new TextElement(Strings.Task_Stale, TextTone.Warning)),
        };
    }
}
