using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Measuring;

/// <summary>Asks which success-plan measure an adoption check serves (R39). Optional: the task is filed either way.</summary>
internal sealed class MeasuringDialog : IDialog, IActionHandler
{
    private const string AwaitsMeasure = "measure";

    /// <summary>A measure is a name, not a sentence; longer text is something else that was typed.</summary>
    private const int LongestName = 60;

    private static readonly string[] Usual = ["active-users", "feature-adoption", "health", "retention", "expansion"];

    public string Name => "measuring";

    public int FlowVersion => 1;

    public IReadOnlyList<string> Steps => [AwaitsMeasure];

    public IReadOnlyList<string> ActionIds => [TaskActions.Measure];

    /// <param name="wanted">True when triage itself asks for the measure.</param>
    public IEnumerable<CardElement> AskIfLacking(TurnContext context, TaskItem task, bool wanted)
    {
        if (!wanted && !MeasuredWork.LacksMeasure(task))
        {
            return [];
        }

        this.Ask(context, AwaitsMeasure, task);
        return
        [
            new TextElement(Strings.Measure_Ask),
            new ButtonsElement([.. Usual.Select(measure => TaskButtons.Button(task, MeasureName(measure), TaskActions.Measure, measure))]),
        ];
    }

    public async Task<bool> ContinueAsync(TurnContext context, DialogState state, string text, CancellationToken cancellationToken)
    {
        if (TypedText.NoteOrNull(text) is not { Length: <= LongestName } measure
            || await TaskStep.ResumeAsync(context, state, cancellationToken) is not { IsOpen: true } task)
        {
            return false;
        }

        await NoteAsync(context, task, measure, messageKey: null, cancellationToken);
        return true;
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is not { } task
            || !await TaskAccess.IsOpenAsync(context, task, action.MessageKey, cancellationToken))
        {
            return;
        }

        await (Usual.Contains(action.Value, StringComparer.Ordinal)
            ? NoteAsync(context, task, MeasureName(action.Value!), action.MessageKey, cancellationToken)
            : TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken, new TextElement(Strings.Task_Stale, TextTone.Warning)));
    }

    private async Task NoteAsync(TurnContext context, TaskItem task, string measure, string? messageKey, CancellationToken cancellationToken)
    {
        await this.SettleAsync(context, cancellationToken);
        context.Change(task, task with { Measure = measure }, TaskEventKind.Edited, "measure");
        context.DescribeForUndo(Say.With(Strings.Undo_Measured, task.Id));
        await TaskAccess.ShowChangedAsync(context, messageKey, cancellationToken, Say.With(Strings.Measure_Noted, task.Id, measure));
    }

    private static string MeasureName(string key) => Say.ByKey("Measure_", key, key);
}
