using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Signals;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Undoing;

/// <summary>
/// <c>undo</c> takes the member's newest command back, typed again the one before it; <c>undo T-142</c> and the button take back the command that last changed the task.
/// </summary>
internal sealed class UndoCommand : ICommand, IActionHandler
{
    public CommandInfo Info { get; } = new("undo", "undo [id]", [], BareArguments.TaskId, Global: true);

    public IReadOnlyList<string> ActionIds => [TaskActions.Undo];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length > 0)
        {
            if (await TaskAccess.FindAsync(context, CommandLine.Split(arguments).First, toChange: true, cancellationToken) is { } task)
            {
                await UndoChangeOfAsync(context, task, messageKey: null, cancellationToken);
            }

            return;
        }

        var last = await context.Session.ReadCommandsAsync(context.Member.Id, cancellationToken).FirstOrDefaultAsync(command => !command.Undone, cancellationToken);
        if (last is null || Undoer.IsTooLate(context, last))
        {
            context.Reply(PlainCard.Warning(last is null ? UndoCards.Nothing() : UndoCards.TooLate(context, last)).ForEverybody());
            return;
        }

        await UndoAsync(context, last, messageKey: null, cancellationToken);
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is { } task)
        {
            await UndoChangeOfAsync(context, task, action.MessageKey, cancellationToken);
        }
    }

    private static async Task UndoChangeOfAsync(TurnContext context, TaskItem task, string? messageKey, CancellationToken cancellationToken)
    {
        var latest = await context.Session.ReadHistoryAsync(task.Id, cancellationToken).FirstOrDefaultAsync(cancellationToken);
        var refusal = latest switch
        {
            null => UndoCards.Nothing(),
            { Kind: TaskEventKind.Undone } => Say.With(Strings.Undo_NotUndo, task.Id),
            _ when latest.Actor != context.Member.Id => Say.With(Strings.Undo_NotYours, task.Id, await NameAsync(context, latest, cancellationToken)),
            _ => null,
        };
        if (refusal is null)
        {
            var command = await FindCommandAsync(context, task, cancellationToken);
            if (command is not null && !Undoer.IsTooLate(context, command))
            {
                await UndoAsync(context, command, messageKey, cancellationToken);
                return;
            }

            refusal = command is null ? UndoCards.Nothing() : UndoCards.TooLate(context, command);
        }

        await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, new TextElement(refusal, TextTone.Warning));
    }

    private static async Task UndoAsync(TurnContext context, CommandRecord command, string? messageKey, CancellationToken cancellationToken)
    {
        var result = await Undoer.RevertAsync(context, command, cancellationToken);
        if (result.Restored is [var only])
        {
            await TaskAccess.ShowAsync(context, only, messageKey, cancellationToken, UndoCards.Notices(result));
        }
        else
        {
            await context.ReplaceAsync(messageKey, UndoCards.Summary(result), cancellationToken);
        }
    }

    /// <summary>The member's command that made this version of the task.</summary>
    private static async Task<CommandRecord?> FindCommandAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken) =>
        await context.Session.ReadCommandsAsync(context.Member.Id, cancellationToken)
            .TakeWhile(command => command.At >= task.ChangedAt)
            .FirstOrDefaultAsync(command => command.Tasks.Any(change => change.After.Id == task.Id && change.After.Version == task.Version), cancellationToken);

    private static async Task<string> NameAsync(TurnContext context, TaskEvent happened, CancellationToken cancellationToken) =>
        (await context.Session.FindMemberAsync(happened.Actor, cancellationToken))?.Name ?? SignalActor.NameOf(happened.Actor);
}
