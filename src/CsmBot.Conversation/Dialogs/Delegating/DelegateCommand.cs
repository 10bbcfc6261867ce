using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary><c>delegate T-142 [reason]</c>.</summary>
internal sealed class DelegateCommand(DelegatingDialog dialog) : ICommand
{
    public CommandInfo Info { get; } = new("delegate", "delegate <id> [reason]", [], BareArguments.TaskId);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            await TaskPicker.OfferAsync(context, Info.Name, Strings.Button_Delegate, TaskActions.Delegate, cancellationToken);
            return;
        }

        var (id, reason) = CommandLine.Split(arguments);
        if (await TaskAccess.FindAsync(context, id, toChange: true, cancellationToken) is { } task
            && await TaskAccess.IsOpenAsync(context, task, messageKey: null, cancellationToken))
        {
            await dialog.WishAsync(context, task, TypedText.NoteOrNull(reason), messageKey: null, cancellationToken);
        }
    }
}
