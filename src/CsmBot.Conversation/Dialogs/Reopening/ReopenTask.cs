using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Reopening;

/// <summary><c>reopen T-142</c> or a press: a closed, dropped, merged or withdrawn task is open again. How it had ended stays in its history.</summary>
internal sealed class ReopenTask : ICommand, IActionHandler
{
    public CommandInfo Info { get; } = new("reopen", "reopen <id>", [], BareArguments.TaskId);

    public IReadOnlyList<string> ActionIds => [TaskActions.Reopen];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            await TaskPicker.OfferClosedAsync(context, Info.Name, Strings.Button_Reopen, TaskActions.Reopen, cancellationToken);
            return;
        }

        if (await TaskAccess.FindAsync(context, CommandLine.Split(arguments).First, toChange: true, cancellationToken) is { } task)
        {
            await ReopenAsync(context, task, messageKey: null, cancellationToken);
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is { } task)
        {
            await ReopenAsync(context, task, action.MessageKey, cancellationToken);
        }
    }

    private static async Task ReopenAsync(TurnContext context, TaskItem task, string? messageKey, CancellationToken cancellationToken)
    {
        if (task.IsOpen)
        {
            await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, new TextElement(Say.With(Strings.Reopen_AlreadyOpen, task.Id), TextTone.Warning));
            return;
        }

        context.Change(task, task with { State = TaskState.Open, Closing = null, MergedInto = null }, TaskEventKind.Reopened);
        context.DescribeForUndo(Say.With(Strings.Undo_Reopened, task.Id));
        var said = task.MergedInto is { } into ? Say.With(Strings.Reopen_Merged, task.Id, into) : Say.With(Strings.Reopen_Done, task.Id);
        await TaskAccess.ShowChangedAsync(context, messageKey, cancellationToken, said);
    }
}
