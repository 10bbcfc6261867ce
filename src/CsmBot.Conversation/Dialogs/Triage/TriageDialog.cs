using CsmBot.Conversation.Dialogs.Recurring;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Triage;

/// <summary>Files text as a task and asks at most one question, answered by a button or in words.</summary>
internal sealed class TriageDialog(TaskFiler filer, FilingHints hints) : IDialog
{
    private const string AwaitsText = "text";
    private const string AwaitsAnswer = "answer";

    public string Name => "triage";

    public int FlowVersion => 1;

    public IReadOnlyList<string> Steps => [AwaitsText, AwaitsAnswer];

    public void AskForText(TurnContext context)
    {
        this.Begin(context, AwaitsText, new TriageState(null, null, null), DialogJson.Default.TriageState);
        context.Reply(TriageCards.AskForText());
    }

    public Task FileAsync(TurnContext context, string text, CancellationToken cancellationToken) =>
        FileAsync(context, text, (context.Turn.Input as TextInput)?.SourceLink, cancellationToken);

    /// <param name="source">Leads back to the message the text came from.</param>
    public async Task FileAsync(TurnContext context, string text, string? source, CancellationToken cancellationToken)
    {
        var filed = await filer.FileAsync(context, text, source, cancellationToken);
        context.DescribeForUndo(Say.With(Strings.Undo_Filed, filed.Task.Id));
        if (filed.Decision.Question is { Key: not MeasuredWork.Question } question)
        {
            // Filed provisionally before it is answered: a question left open loses nothing.
            var key = context.Reply(TriageCards.Ask(context, filed, question, text.Length));
            this.Begin(context, AwaitsAnswer, new TriageState(filed.Task.Id.ToString(), question, key), DialogJson.Default.TriageState);
            return;
        }

        DialogStore.End(context);
        context.Reply(TriageCards.Filed(context, filed, text.Length, [.. await hints.OfAsync(context, filed.Task, filed.Decision.Question, cancellationToken), .. RepeatOffer.Of(context, filed.Task)]));
    }

    public async Task<bool> ContinueAsync(TurnContext context, DialogState state, string text, CancellationToken cancellationToken)
    {
        if (!TypedText.HasWords(text))
        {
            return false;
        }

        if (state.Step == AwaitsText)
        {
            await FileAsync(context, text, cancellationToken);
            return true;
        }

        if (state.Read(DialogJson.Default.TriageState) is not { TaskId: { } typedId, Question: { } question } asked || !TaskId.TryParse(typedId, out var id)
            || await context.Session.FindTaskAsync(id, cancellationToken) is not { IsOpen: true } task)
        {
            DialogStore.End(context);
            return false;
        }

        if (Answer.Read(text) is { } yes)
        {
            await SettleAsync(context, task, yes ? question.IfYes : question.IfNo, "answer", asked.MessageKey, cancellationToken);
            return true;
        }

        // Any other words are a further fact. They stay on the task, so that even work of its own typed here is not lost.
        var told = task with { Text = TypedText.Cut(task.Text + "\n" + text, TypedText.MaxTaskLength) };
        told = told with { Priority = (await filer.DecideAsync(context, told.Text, cancellationToken)).Priority };
        DialogStore.End(context);
        context.Change(task, told, TaskEventKind.Reprioritised, "answer");
        context.DescribeForUndo(Say.With(Strings.Undo_Edited, task.Id));
        await Tasks.TaskAccess.ShowAsync(
            context, context.Changes[^1].After, asked.MessageKey, cancellationToken, TriageCards.Told(told, text), TriageCards.Settled(told));
        return true;
    }

    /// <summary>Takes the answer: moves the task where it belongs and shows it where the question stood.</summary>
    public static async Task SettleAsync(
        TurnContext context, TaskItem task, Domain.Triage.Priority answered, string rule, string? messageKey, CancellationToken cancellationToken)
    {
        DialogStore.End(context);
        var settled = task with { Priority = answered };
        if (answered != task.Priority)
        {
            context.Change(task, settled, TaskEventKind.Reprioritised, rule);
            context.DescribeForUndo(Say.With(Strings.Undo_Moved, task.Id, Tasks.QuadrantNames.Long(task.Quadrant)));
            settled = context.Changes[^1].After;
        }

        await Tasks.TaskAccess.ShowAsync(context, settled, messageKey, cancellationToken, TriageCards.Settled(settled));
    }
}
