using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Dialogs.Digest;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Ranking;

/// <summary>The answer to the weekly question: the list was looked through, and its order is right (R18).</summary>
internal sealed class SortedButton(DigestCommand digest) : IActionHandler
{
    public IReadOnlyList<string> ActionIds => [RankingActions.Sorted];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        context.Change(context.Member with { SortedAt = context.Now });
        context.DescribeForUndo(Strings.Undo_Sorted);
        await context.ReplaceAsync(action.MessageKey, await digest.RenderAsync(context, cancellationToken), cancellationToken);
    }
}
