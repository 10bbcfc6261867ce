using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Dropping;

/// <summary><c>drop T-142 [reason]</c>.</summary>
internal sealed class DropCommand : ICommand
{
    public CommandInfo Info { get; } = new("drop", "drop <id> [reason]", ["delete", "remove"], BareArguments.TaskId);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            await TaskPicker.OfferAsync(context, Info.Name, Strings.Button_Drop, TaskActions.Drop, cancellationToken);
            return;
        }

        var (id, reason) = CommandLine.Split(arguments);
        if (await TaskAccess.FindAsync(context, id, toChange: true, cancellationToken) is { } task
            && await TaskAccess.IsOpenAsync(context, task, messageKey: null, cancellationToken))
        {
            await TaskDropper.DropAsync(context, task, TypedText.NoteOrNull(reason), messageKey: null, cancellationToken);
        }
    }
}
