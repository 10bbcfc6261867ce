using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Recurring;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>Finds the task that a command or a button means. Where there is none, it is not theirs, or the card was stale, the answer is given here and null returned.</summary>
internal static class TaskAccess
{
    /// <summary>For a typed id.</summary>
    public static async Task<TaskItem?> FindAsync(TurnContext context, string typed, bool toChange, CancellationToken cancellationToken)
    {
        if (!TaskId.TryParse(typed, out var id))
        {
            context.Reply(PlainCard.Warning(typed.Length == 0 ? Strings.Task_WhichId : Say.With(Strings.Task_BadId, TypedText.Shorten(typed, 30))).ForEverybody());
            return null;
        }

        var task = await context.Session.FindTaskAsync(id, cancellationToken);
        if (task is null)
        {
            context.Reply(PlainCard.Warning(Say.With(Strings.Task_NotFound, id)).ForEverybody());
            return null;
        }

        if (toChange && !TaskRights.MayChange(context.Member, task))
        {
            context.Reply(PlainCard.Warning(Say.With(Strings.Task_NotYours, id)).ForEverybody());
            return null;
        }

        return task;
    }

    /// <summary>For a button: a replayed or stale click changes nothing and gets the current card in place of the old one.</summary>
    public static Task<TaskItem?> FindAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken) =>
        FindAsync(context, action.EntityId, action.EntityVersion, action.MessageKey, cancellationToken);

    public static Task<TaskItem?> FindAsync(TurnContext context, FormInput form, CancellationToken cancellationToken) =>
        FindAsync(context, form.EntityId, form.EntityVersion, form.MessageKey, cancellationToken);

    /// <summary>For what makes sense only on open work: a closed task is shown as it stands, with the reason why nothing was done.</summary>
    public static async Task<bool> IsOpenAsync(TurnContext context, TaskItem task, string? messageKey, CancellationToken cancellationToken)
    {
        if (!task.IsOpen)
        {
            var closed = new TextElement(Say.With(Strings.Task_AlreadyClosed, task.Id, StateNames.Of(task)), TextTone.Warning);
            await ShowAsync(context, task, messageKey, cancellationToken, closed);
        }

        return task.IsOpen;
    }

    /// <summary>Shows the task as the last change of this turn left it, with sentences above it.</summary>
    public static Task ShowChangedAsync(TurnContext context, string? messageKey, CancellationToken cancellationToken, params IEnumerable<string> notices) =>
        ShowAsync(context, context.Changes[^1].After, messageKey, cancellationToken, [.. notices.Select(notice => new TextElement(notice))]);

    /// <summary>Shows the task in place of the card that was used.</summary>
    public static async Task ShowAsync(
        TurnContext context, TaskItem task, string? messageKey, CancellationToken cancellationToken, params IReadOnlyList<CardElement> notices) =>
        await context.ReplaceAsync(messageKey, await RenderAsync(context, task, notices, cancellationToken), cancellationToken);

    /// <summary>Shows the task to the member alone, and leaves what others see as it is.</summary>
    public static async Task TellAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken, params IEnumerable<string> notices) =>
        context.Tell(await RenderAsync(context, task, [.. notices.Select(notice => new TextElement(notice))], cancellationToken));

    private static async Task<Card> RenderAsync(TurnContext context, TaskItem task, IReadOnlyList<CardElement> notices, CancellationToken cancellationToken)
    {
        var owner = await context.Session.FindMemberAsync(task.Owner, cancellationToken);
        var next = task.Occurrence is null ? [] : await SeriesNews.OfAsync(context, task, cancellationToken);
        return TaskCard.Render(context, task, owner?.Name, [.. notices, .. next]);
    }

    private static async Task<TaskItem?> FindAsync(TurnContext context, string? entityId, int? version, string? messageKey, CancellationToken cancellationToken)
    {
        var task = await FindAsync(context, entityId ?? string.Empty, toChange: true, cancellationToken);
        if (task is null || task.Version == version)
        {
            return task;
        }

        await ShowAsync(context, task, messageKey, cancellationToken, new TextElement(Strings.Task_Stale, TextTone.Warning));
        return null;
    }
}
