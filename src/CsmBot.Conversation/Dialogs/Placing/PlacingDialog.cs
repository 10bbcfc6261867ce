using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Placing;

/// <summary>Captured mails and meetings stand in Quadrant 3 unless somebody says why not (R46). The reason may be given in words or left out.</summary>
internal sealed class PlacingDialog : IDialog, IActionHandler
{
    private const string AwaitsReason = "reason";

    public string Name => "placing";

    public int FlowVersion => 1;

    public IReadOnlyList<string> Steps => [AwaitsReason];

    public IReadOnlyList<string> ActionIds => [TaskActions.NoReason];

    /// <summary>Asks when a captured task was just moved out of Quadrant 3.</summary>
    public IEnumerable<CardElement> AskIfCaptured(TurnContext context, TaskItem before, TaskItem after)
    {
        if (before.Quadrant != Quadrant.Delegate || after.Quadrant == Quadrant.Delegate || after.PlacedBecause is not null || !CapturedWork.Is(before))
        {
            return [];
        }

        this.Ask(context, AwaitsReason, after);
        return [new TextElement(Strings.Captured_AskWhy), NoReason(after)];
    }

    /// <summary>For one that triage put elsewhere: points to Quadrant 3, and takes a reason.</summary>
    public IEnumerable<CardElement> HintIfCaptured(TurnContext context, TaskItem task)
    {
        if (task.Quadrant == Quadrant.Delegate || !CapturedWork.Is(task))
        {
            return [];
        }

        this.Ask(context, AwaitsReason, task);
        return [new TextElement(Strings.Captured_Hint), NoReason(task)];
    }

    public async Task<bool> ContinueAsync(TurnContext context, DialogState state, string text, CancellationToken cancellationToken)
    {
        if (TypedText.NoteOrNull(text) is not { } reason || text.Length > TypedText.MaxNoteLength
            || await TaskStep.ResumeAsync(context, state, cancellationToken) is not { IsOpen: true } task)
        {
            return false;
        }

        DialogStore.End(context);
        context.Change(task, task with { PlacedBecause = reason }, TaskEventKind.Edited, "reason");
        context.DescribeForUndo(Say.With(Strings.Undo_Placed, task.Id));
        await TaskAccess.ShowChangedAsync(context, messageKey: null, cancellationToken, Say.With(Strings.Captured_Noted, task.Id, reason));
        return true;
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is { } task)
        {
            await this.SettleAsync(context, cancellationToken);
            await TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken);
        }
    }

    private static ButtonsElement NoReason(TaskItem task) => new([TaskButtons.Button(task, Strings.Button_NoReason, TaskActions.NoReason)]);
}
