using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Closing;

/// <summary><c>done T-142 [note]</c>.</summary>
internal sealed class DoneCommand(ClosingDialog dialog) : ICommand
{
    public CommandInfo Info { get; } = new("done", "done <id> [note]", ["complete", "finish", "close"], BareArguments.TaskId);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            await TaskPicker.OfferAsync(context, Info.Name, Strings.Button_Done, TaskActions.Complete, cancellationToken);
            return;
        }

        var (id, note) = CommandLine.Split(arguments);
        if (await TaskAccess.FindAsync(context, id, toChange: true, cancellationToken) is { } task
            && await TaskAccess.IsOpenAsync(context, task, messageKey: null, cancellationToken))
        {
            await dialog.CloseAsync(context, task, TypedText.NoteOrNull(note), messageKey: null, cancellationToken);
        }
    }
}
