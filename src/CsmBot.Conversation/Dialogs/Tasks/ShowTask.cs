using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>
/// <c>task T-142</c>, the id alone, or a press: the card as it stands. Reading needs no right to change. A press on what others see too shows it to the one who
/// pressed, as the button says.
/// </summary>
internal sealed class ShowTask : ICommand, IActionHandler
{
    public CommandInfo Info { get; } = new("task", "task <id>", ["show", "open"], BareArguments.TaskId);

    public IReadOnlyList<string> ActionIds => [TaskActions.Show];

    public Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken) => arguments.Length == 0
        ? TaskPicker.OfferAsync(context, Info.Name, Strings.Button_Show, TaskActions.Show, cancellationToken)
        : ShowAsync(context, CommandLine.Split(arguments).First, messageKey: null, cancellationToken);

    public Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken) =>
        ShowAsync(context, action.EntityId ?? string.Empty, action.MessageKey, cancellationToken);

    private static async Task ShowAsync(TurnContext context, string id, string? messageKey, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, id, toChange: false, cancellationToken) is { } task)
        {
            await (context.IsShared && messageKey is not null
                ? TaskAccess.TellAsync(context, task, cancellationToken)
                : TaskAccess.ShowAsync(context, task, messageKey, cancellationToken));
        }
    }
}
