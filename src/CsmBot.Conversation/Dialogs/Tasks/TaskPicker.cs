using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>Answers a command that lacks its id: offers the task the member used last when that is unambiguous, and lists others to pick by one press.</summary>
internal static class TaskPicker
{
    private const int Shown = 8;

    /// <param name="verb">The command's word, for the example of how to type it.</param>
    public static async Task OfferAsync(TurnContext context, string verb, string label, string actionId, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(context, cancellationToken);
        if (open.Count == 0)
        {
            context.Reply(PlainCard.Of(Strings.Picker_None));
            return;
        }

        var last = await LastUsedAsync(context, cancellationToken);
        var which = last is null ? Say.With(Strings.Picker_Which, verb + " " + open[0].Id) : Say.With(Strings.Picker_Last, last.Id);
        var tasks = last is null ? open : [last, .. open.Where(task => task.Id != last.Id)];
        context.Reply(Card(context, which, [.. tasks.Take(Shown)], label, actionId));
    }

    /// <summary>The same for closed tasks, the newest first.</summary>
    public static async Task OfferClosedAsync(TurnContext context, string verb, string label, string actionId, CancellationToken cancellationToken)
    {
        var closed = await context.Session.ReadTasksAsync(context.Member.Id, new TaskList.Closed(), cancellationToken).Take(Shown).ToListAsync(cancellationToken);
        context.Reply(closed.Count == 0
            ? PlainCard.Of(Strings.Picker_NoneClosed)
            : Card(context, Say.With(Strings.Picker_Which, verb + " " + closed[0].Id), closed, label, actionId));
    }

    private static Card Card(TurnContext context, string which, List<TaskItem> tasks, string label, string actionId) => new(which,
    [
        new TextElement(which),
        new TaskListElement(null, [.. tasks.Select(task => Row(context, task, label, actionId))]),
    ]);

    private static TaskRow Row(TurnContext context, TaskItem task, string label, string actionId) => new(
        task.Id.ToString(),
        TypedText.Shorten(task.Text, 80),
        task.Quadrant,
        task.Account,
        task.Due is { } due ? When.Due(due, context.Member, context.Now, context.Calendar.Zone) : null,
        [],
        [TaskButtons.Button(task, label, actionId)]);

    private static async Task<List<TaskItem>> OpenAsync(TurnContext context, CancellationToken cancellationToken)
    {
        List<TaskItem> open = [];
        foreach (var quadrant in Enum.GetValues<Quadrant>())
        {
            open.AddRange(await context.Session.ReadTasksAsync(context.Member.Id, new TaskList.OpenIn(quadrant), cancellationToken)
                .Take(Shown - open.Count).ToListAsync(cancellationToken));
        }

        return open;
    }

    private static async Task<TaskItem?> LastUsedAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var last = await context.Session.ReadCommandsAsync(context.Member.Id, cancellationToken).FirstOrDefaultAsync(cancellationToken);
        return last is { Undone: false, Tasks: [var only] }
            && await context.Session.FindTaskAsync(only.After.Id, cancellationToken) is { IsOpen: true } task
            && TaskRights.MayChange(context.Member, task) ? task : null;
    }
}
