using System.Globalization;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Dropping;

/// <summary><c>refuse T-142 [minutes]</c>: a courteous refusal to copy; typed again with minutes it corrects them.</summary>
internal sealed class RefuseCommand : ICommand
{
    public CommandInfo Info { get; } = new("refuse", "refuse <id> [minutes]", ["decline"], BareArguments.TaskId);

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            await TaskPicker.OfferAsync(context, Info.Name, Strings.Button_Refuse, TaskActions.Refuse, cancellationToken);
            return;
        }

        var (id, typed) = CommandLine.Split(arguments);
        if (await TaskAccess.FindAsync(context, id, toChange: true, cancellationToken) is not { } task)
        {
            return;
        }

        int? minutes = int.TryParse(CommandLine.Split(typed).First.TrimEnd('m', 'i', 'n'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, TaskDropper.MostMinutes) : null;
        if (minutes is { } corrected && task is { State: TaskState.Dropped, Closing.Refused: true })
        {
            await TaskDropper.CorrectAsync(context, task, corrected, messageKey: null, cancellationToken);
        }
        else if (await TaskAccess.IsOpenAsync(context, task, messageKey: null, cancellationToken))
        {
            await TaskDropper.RefuseAsync(context, task, minutes ?? TaskDropper.DefaultMinutes, messageKey: null, cancellationToken);
        }
    }
}
