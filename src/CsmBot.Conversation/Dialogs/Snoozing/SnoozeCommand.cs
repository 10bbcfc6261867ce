using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Snoozing;

/// <summary><c>snooze T-142 monday because Bob is away</c>; <c>snooze T-142 off</c> wakes it.</summary>
internal sealed class SnoozeCommand(SnoozingDialog dialog) : ICommand
{
    public CommandInfo Info { get; } = new("snooze", "snooze <id> <when> [because reason]", ["sleep"], BareArguments.TaskId);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            await TaskPicker.OfferAsync(context, Info.Name, Strings.Button_Snooze, TaskActions.Snooze, cancellationToken);
            return;
        }

        var (id, when) = CommandLine.Split(arguments);
        if (await TaskAccess.FindAsync(context, id, toChange: true, cancellationToken) is { } task
            && await TaskAccess.IsOpenAsync(context, task, messageKey: null, cancellationToken))
        {
            await dialog.ReadAsync(context, task, when, cancellationToken);
        }
    }
}
