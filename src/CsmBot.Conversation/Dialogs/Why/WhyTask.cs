using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Nudges;
using CsmBot.Conversation.Dialogs.Recurring;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Why;

/// <summary><c>why T-142</c> or a press; reading needs no right to change, and no current card.</summary>
internal sealed class WhyTask : ICommand, IActionHandler
{
    public CommandInfo Info { get; } = new("why", "why <id>", ["explain", "history"], BareArguments.TaskId);

    public IReadOnlyList<string> ActionIds => [TaskActions.Why];

    public Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken) => arguments.Length == 0
        ? TaskPicker.OfferAsync(context, Info.Name, Strings.Button_Why, TaskActions.Why, cancellationToken)
        : AnswerAsync(context, CommandLine.Split(arguments).First, messageKey: null, cancellationToken);

    public Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken) =>
        AnswerAsync(context, action.EntityId ?? string.Empty, action.MessageKey, cancellationToken);

    private static async Task AnswerAsync(TurnContext context, string id, string? messageKey, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, id, toChange: false, cancellationToken) is not { } task)
        {
            return;
        }

        var history = await HistoryText.ReadAsync(context, task.Id, cancellationToken);
        var learned = await context.Session.GetLearnedAsync(cancellationToken);
        IReadOnlyList<string> beside = [.. await SeriesNews.WhyAsync(context, task, cancellationToken), .. await RemindedAsync(context, task, cancellationToken)];
        await context.ReplaceAsync(messageKey, WhyCards.Render(context, task, history, learned.Find(task.Text), beside), cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> RemindedAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken)
    {
        if (!task.IsOpen || await context.Session.FindNudgeBookAsync(task.Owner, cancellationToken) is not { } book)
        {
            return [];
        }

        var isTierOne = task.Account is { } account && await context.Session.FindAccountAsync(account, cancellationToken) is { Tier: 1 };
        return [.. NudgeText.OfTask(context, task, book, isTierOne, (await context.Session.GetFrameworkAsync(cancellationToken)).Reminders)];
    }
}
