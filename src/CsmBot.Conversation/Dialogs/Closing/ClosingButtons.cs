using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Closing;

/// <summary>Done, and the answers about what would have prevented a fire.</summary>
internal sealed class ClosingButtons(ClosingDialog dialog) : IActionHandler
{
    public IReadOnlyList<string> ActionIds => [TaskActions.Complete, TaskActions.Prevention];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        if (await TaskAccess.FindAsync(context, action, cancellationToken) is not { } task)
        {
            return;
        }

        if (action.ActionId == TaskActions.Prevention)
        {
            await NoteAsync(context, task, action, cancellationToken);
        }
        else if (await TaskAccess.IsOpenAsync(context, task, action.MessageKey, cancellationToken))
        {
            await dialog.CloseAsync(context, task, note: null, action.MessageKey, cancellationToken);
        }
    }

    private async Task NoteAsync(TurnContext context, TaskItem task, ActionInput action, CancellationToken cancellationToken)
    {
        var answer = action.Value switch
        {
            "yes" => new PreventionAnswer(true, null),
            "no" => new PreventionAnswer(false, null),
            { } idea when ClosingCards.Ideas.Contains(idea, StringComparer.Ordinal) => new PreventionAnswer(true, ClosingCards.Idea(idea)),
            _ => null,
        };
        if (answer is null || task is not { State: TaskState.Done, Closing.Reactive: true })
        {
            await TaskAccess.ShowAsync(context, task, action.MessageKey, cancellationToken, new TextElement(Strings.Prevention_NotAsked, TextTone.Warning));
            return;
        }

        await dialog.NoteAsync(context, task, answer, action.MessageKey, cancellationToken);
    }
}
