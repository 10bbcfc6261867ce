using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Closing;

/// <summary>Closes a task; after a Quadrant-1 fire it asks whether that could have been prevented, and by what (R12).</summary>
internal sealed class ClosingDialog : IDialog
{
    private const string AwaitsPreventable = "preventable";
    private const string AwaitsCause = "cause";

    public string Name => "closing";

    public int FlowVersion => 1;

    public IReadOnlyList<string> Steps => [AwaitsPreventable, AwaitsCause];

    public async Task CloseAsync(TurnContext context, TaskItem task, string? note, string? messageKey, CancellationToken cancellationToken)
    {
        var reactive = task.Quadrant == Quadrant.DoFirst;
        var done = task with
        {
            State = TaskState.Done,
            Snooze = null,
            Closing = new TaskClosing(context.Now, context.Member.Id, reactive, Reason: note),
        };
        var tally = (await context.Session.GetTallyAsync(task.Owner, cancellationToken)).Apply(task, done);
        context.Change(task, done, TaskEventKind.Completed);
        context.DescribeForUndo(Say.With(Strings.Undo_Closed, task.Id));
        if (reactive)
        {
            this.Ask(context, AwaitsPreventable, task);
        }

        await TaskAccess.ShowChangedAsync(context, messageKey, cancellationToken, ClosingCards.Confirmation(done, tally));
    }

    public async Task NoteAsync(TurnContext context, TaskItem task, PreventionAnswer answer, string? messageKey, CancellationToken cancellationToken)
    {
        var closing = task.Closing! with { Preventable = answer.Preventable, PreventedBy = answer.By };
        context.Change(task, task with { Closing = closing }, TaskEventKind.PreventionNoted);
        context.DescribeForUndo(Say.With(Strings.Undo_Prevention, task.Id));
        if (answer is { Preventable: true, By: null })
        {
            this.Ask(context, AwaitsCause, task);
        }
        else
        {
            await this.SettleAsync(context, cancellationToken);
        }

        await TaskAccess.ShowChangedAsync(context, messageKey, cancellationToken, ClosingCards.Noted(context.Changes[^1].After));
    }

    public async Task<bool> ContinueAsync(TurnContext context, DialogState state, string text, CancellationToken cancellationToken)
    {
        if (!TypedText.HasWords(text) || await TaskStep.ResumeAsync(context, state, cancellationToken) is not { } task)
        {
            return false;
        }

        if (task is not { State: TaskState.Done, Closing.Reactive: true })
        {
            DialogStore.End(context);
            return false;
        }

        if (state.Step != AwaitsCause && !PreventionAnswer.IsLikely(text))
        {
            // New work typed at the wrong moment is no cause; it is offered for filing, and the question stays on the card.
            return false;
        }

        var answer = state.Step == AwaitsCause && Triage.Answer.Read(text) is null ? new PreventionAnswer(true, PreventionAnswer.Cause(text)) : PreventionAnswer.Read(text);
        await NoteAsync(context, task, answer, messageKey: null, cancellationToken);
        return true;
    }
}
