using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Dialogs.Digest;
using CsmBot.Conversation.Dialogs.Fallback;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Lists;

/// <summary>The buttons under a list: the same one afresh, or another in its place.</summary>
internal sealed class ListNavigation(TodayCommand today, NextCommand next, MatrixCommand matrix, DigestCommand digest) : IActionHandler
{
    public IReadOnlyList<string> ActionIds => [ListActions.Open];

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        IListView[] views = [today, next, matrix, digest];
        var card = views.FirstOrDefault(view => view.Name == action.Value) is { } view
            ? await view.RenderAsync(context, cancellationToken)
            : FallbackCards.UnknownAction();
        await context.ReplaceAsync(action.MessageKey, card, cancellationToken);
    }
}
