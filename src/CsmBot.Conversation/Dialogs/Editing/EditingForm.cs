using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Delegating;
using CsmBot.Conversation.Dialogs.Placing;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Editing;

/// <summary>Edits a task by a form in place of its card, or by one typed line. The old values stay in the history (T8).</summary>
internal sealed class EditingForm(DelegatingDialog delegating, PlacingDialog placing) : IActionHandler, IFormHandler
{
    public IReadOnlyList<string> ActionIds => [TaskActions.Edit];

    public IReadOnlyList<string> FormIds => [TaskActions.EditForm];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is { } task
            && await TaskAccess.IsOpenAsync(context, task, action.MessageKey, cancellationToken))
        {
            await ShowAsync(context, task, action.MessageKey, cancellationToken);
        }
    }

    public async Task HandleAsync(TurnContext context, FormInput form, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, form.EntityId ?? string.Empty, toChange: true, cancellationToken) is not { } task
            || !await TaskAccess.IsOpenAsync(context, task, form.MessageKey, cancellationToken))
        {
            return;
        }

        var request = Differences(task, form.Values);
        var outcome = await TaskEditor.WorkOutAsync(context, task, request, cancellationToken);
        var stale = task.Version != form.EntityVersion && outcome.Changed.Count > 0;
        if (stale || outcome.Refusals.Count > 0)
        {
            var members = await context.Session.ListMembersAsync(cancellationToken);
            var notice = stale ? Say.With(Strings.Edit_Stale, task.Id) : null;
            await context.ReplaceAsync(form.MessageKey, EditingCards.Form(task, members, form.Values, outcome.Refusals, notice), cancellationToken);
            return;
        }

        await SaveAsync(context, task, outcome, form.MessageKey, cancellationToken);
    }

    public static async Task ShowAsync(TurnContext context, TaskItem task, string? messageKey, CancellationToken cancellationToken) => await context.ReplaceAsync(
        messageKey, EditingCards.Form(task, await context.Session.ListMembersAsync(cancellationToken)), cancellationToken);

    /// <summary>For a typed line: a refusal says how to type it; nothing was changed.</summary>
    public async Task ApplyAsync(TurnContext context, TaskItem task, EditRequest request, CancellationToken cancellationToken)
    {
        var outcome = await TaskEditor.WorkOutAsync(context, task, request, cancellationToken);
        if (outcome.Refusals.Count > 0)
        {
            context.Reply(PlainCard.Warning(
                string.Join('\n', outcome.Refusals.Values), TaskButtons.Button(task, Strings.Button_Edit, TaskActions.Edit), TaskButtons.Button(task, Strings.Button_Back, TaskActions.Show)));
            return;
        }

        await SaveAsync(context, task, outcome, messageKey: null, cancellationToken);
    }

    private async Task SaveAsync(TurnContext context, TaskItem before, EditOutcome outcome, string? messageKey, CancellationToken cancellationToken)
    {
        if (outcome.Changed.Count == 0)
        {
            List<CardElement> unchanged = [.. outcome.Questions.SelectMany(question => question(before))];
            await TaskAccess.ShowAsync(context, before, messageKey, cancellationToken, [new TextElement(Strings.Edit_Nothing), .. unchanged]);
            return;
        }

        var moved = outcome.Task.Priority != before.Priority;
        context.Change(before, outcome.Task, moved && outcome.Changed.Count == 1 ? TaskEventKind.Reprioritised : TaskEventKind.Edited);
        IEnumerable<string> lasting = outcome.Task.Owner != before.Owner ? [Strings.Undo_LastingRead] : [];
        context.DescribeForUndo(Say.With(Strings.Undo_Edited, before.Id), lasting);
        var saved = context.Changes[^1].After;
        if (moved && before.Triage is { } trace)
        {
            await context.LearnAsync(new Correction(before.Text, trace.Decided, saved.Priority), cancellationToken);
        }

        await TaskAccess.ShowAsync(context, saved, messageKey, cancellationToken,
        [
            new TextElement(Say.With(Strings.Edit_Changed, string.Join(", ", outcome.Changed))),
            .. outcome.Questions.SelectMany(question => question(saved)),
            .. saved.Owner != before.Owner ? delegating.AskAfterMove(context, saved) : [],
            .. moved ? placing.AskIfCaptured(context, before, saved) : [],
        ]);
    }

    private static EditRequest Differences(TaskItem task, IReadOnlyDictionary<string, string> values)
    {
        var shown = EditingCards.Values(task);
        string? Different(string name) => values.TryGetValue(name, out var value) && TypedText.Clean(value) is var clean && clean != shown[name] ? clean : null;
        return new EditRequest
        {
            Text = Different(EditingCards.Text),
            Account = Different(EditingCards.Account),
            Due = Different(EditingCards.Due),
            Quadrant = Different(EditingCards.Quadrant),
            Owner = Different(EditingCards.Owner),
            Measure = Different(EditingCards.Measure),
        };
    }
}
