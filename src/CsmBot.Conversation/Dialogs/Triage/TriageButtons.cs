using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary>The buttons of a card just filed: answer the question, keep it, merge it, name the account.</summary>
internal sealed class TriageButtons(TriageDialog dialog) : IActionHandler
{
    public IReadOnlyList<string> ActionIds => [TriageActions.Answer, TriageActions.Keep, TriageActions.Merge, TriageActions.Account];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is not { } task)
        {
            return;
        }

        await (action.ActionId switch
        {
            TriageActions.Answer => AnswerAsync(context, task, action, cancellationToken),
            TriageActions.Merge => MergeAsync(context, task, action, cancellationToken),
            TriageActions.Account => NameAccountAsync(context, task, action, cancellationToken),
            _ => TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken, TriageCards.Settled(task)),
        });
    }

    private async Task AnswerAsync(TurnContext context, TaskItem task, ActionInput action, CancellationToken cancellationToken)
    {
        var asked = await dialog.FindAsync(context, DialogJson.Default.TriageState, cancellationToken);
        var question = asked?.TaskId == task.Id.ToString() ? asked.Question : null;
        var answered = (action.Value, question) switch
        {
            ("yes", not null) => question.IfYes,
            ("no", not null) => question.IfNo,
            _ => task.Priority,
        };
        await TriageDialog.SettleAsync(context, task, answered, "answer", action.MessageKey, cancellationToken);
    }

    private static async Task MergeAsync(TurnContext context, TaskItem task, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action.Value ?? string.Empty, toChange: true, cancellationToken) is not { } into)
        {
            return;
        }

        if (!into.IsOpen || into.Id == task.Id)
        {
            await TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken, new TextElement(Say.With(Strings.Merge_Closed, into.Id), TextTone.Warning));
            return;
        }

        context.Change(task, task with { State = TaskState.Merged, MergedInto = into.Id }, TaskEventKind.Merged);
        context.Change(into, TaskMerge.Fold(task, into), TaskEventKind.Merged);
        context.DescribeForUndo(Say.With(Strings.Undo_Merged, task.Id, into.Id));
        await TaskAccess.ShowAsync(
            context, context.Changes[^1].After, action.MessageKey, cancellationToken, new TextElement(Say.With(Strings.Merge_Done, task.Id, into.Id)));
    }

    private static async Task NameAccountAsync(TurnContext context, TaskItem task, ActionInput action, CancellationToken cancellationToken)
    {
        // Only an account that the directory holds: the button's value is not trusted.
        var accounts = await context.Session.ListAccountsAsync(cancellationToken);
        if (accounts.FirstOrDefault(account => account.Name == action.Value) is not { } chosen)
        {
            await TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken, new TextElement(Strings.Task_Stale, TextTone.Warning));
            return;
        }

        context.Change(task, task with { Account = chosen.Name }, TaskEventKind.Edited);
        context.DescribeForUndo(Say.With(Strings.Undo_Edited, task.Id));
        await TaskAccess.ShowAsync(context, context.Changes[^1].After, action.MessageKey, cancellationToken);
    }
}
