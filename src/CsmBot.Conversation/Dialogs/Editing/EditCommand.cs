using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Editing;

/// <summary><c>edit T-142</c> opens the form; <c>edit T-142 due friday</c> changes one field at once.</summary>
internal sealed class EditCommand(EditingForm form) : ICommand
{
    public CommandInfo Info { get; } = new("edit", "edit <id> [text|account|due|quadrant|owner|measure] [value]", ["change", "update"], BareArguments.TaskId);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            await TaskPicker.OfferAsync(context, Info.Name, Strings.Button_Edit, TaskActions.Edit, cancellationToken);
            return;
        }

        var (id, line) = CommandLine.Split(arguments);
        if (await TaskAccess.FindAsync(context, id, toChange: true, cancellationToken) is not { } task
            || !await TaskAccess.IsOpenAsync(context, task, messageKey: null, cancellationToken))
        {
            return;
        }

        if (line.Length == 0)
        {
            await EditingForm.ShowAsync(context, task, messageKey: null, cancellationToken);
        }
        else if (EditLine.Parse(line) is { } request)
        {
            await form.ApplyAsync(context, task, request, cancellationToken);
        }
        else
        {
            var field = TypedText.Shorten(CommandLine.Split(line).First, 30);
            context.Reply(PlainCard.Warning(Say.With(Strings.Edit_UnknownField, task.Id, field), TaskButtons.Button(task, Strings.Button_Edit, TaskActions.Edit)));
        }
    }
}
