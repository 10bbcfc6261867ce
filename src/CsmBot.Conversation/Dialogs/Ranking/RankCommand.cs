using CsmBot.Conversation.Actions;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Commands;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Ranking;

/// <summary><c>rank T-3 T-9 T-1</c> and the "first" buttons: the order within Quadrant 1 that dates alone do not give (R23).</summary>
internal sealed class RankCommand(TodayCommand today) : ICommand, IActionHandler
{
    private static readonly char[] Separators = [' ', ',', ';', '>', '\n'];

    public CommandInfo Info { get; } = new("rank", "rank <T-3 T-9 …>", ["order", "prioritise", "prioritize"], BareArguments.TaskId, Keywords: ["clear"]);

    public IReadOnlyList<string> ActionIds => [RankingActions.First];

    public async Task ExecuteAsync(TurnContext context, string arguments, CancellationToken cancellationToken)
    {
        var typed = arguments.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (typed.Length == 0)
        {
            context.Reply(await RankingCards.CurrentAsync(context, cancellationToken));
            return;
        }

        if (typed is [var only] && only.ToLowerInvariant() is "clear" or "off" or "none")
        {
            Keep(context, [], Strings.Undo_RankCleared);
            context.Reply(PlainCard.Of(Strings.Rank_Cleared));
            return;
        }

        if (await ReadAsync(context, typed, cancellationToken) is { } ids)
        {
            Keep(context, ForcedRanking.Put(ids, context.Member.Ranking), Say.With(Strings.Undo_Ranked, string.Join(", ", ids)));
            context.Reply(await RankingCards.CurrentAsync(context, cancellationToken));
        }
    }

    public async Task HandleAsync(TurnContext context, ActionInput action, CancellationToken cancellationToken)
    {
        // The task itself does not change, so a card that shows an older version of it still says which one is meant.
        if (await ReadAsync(context, [action.EntityId ?? string.Empty], cancellationToken) is { } ids)
        {
            Keep(context, ForcedRanking.Put(ids, context.Member.Ranking), Say.With(Strings.Undo_Ranked, ids[0]));
            await context.ReplaceAsync(action.MessageKey, await today.RenderAsync(context, cancellationToken), cancellationToken);
        }
    }

    private static void Keep(TurnContext context, IReadOnlyList<TaskId> ranking, string description)
    {
        context.Change(context.Member with { Ranking = ranking, SortedAt = context.Now });
        context.DescribeForUndo(description);
    }

    /// <summary>Every id must be one's own open Quadrant-1 task; else the cause is answered and nothing is kept.</summary>
    private static async Task<List<TaskId>?> ReadAsync(TurnContext context, string[] typed, CancellationToken cancellationToken)
    {
        if (typed.Length > ForcedRanking.Capacity)
        {
            context.Reply(PlainCard.Warning(Say.With(Strings.Rank_TooMany, ForcedRanking.Capacity, typed.Length)));
            return null;
        }

        List<TaskId> ids = [];
        foreach (var word in typed)
        {
            if (!TaskId.TryParse(word, out var id))
            {
                context.Reply(PlainCard.Warning(Say.With(Strings.Task_BadId, TypedText.Shorten(word, 30))));
                return null;
            }

            if (await context.Session.FindTaskAsync(id, cancellationToken) is not { } task)
            {
                context.Reply(PlainCard.Warning(Say.With(Strings.Task_NotFound, id)));
                return null;
            }

            if (!OpenListReader.IsRankable(context, task))
            {
                context.Reply(PlainCard.Warning(Say.With(Strings.Rank_NotRankable, id)));
                return null;
            }

            ids.Add(id);
        }

        return [.. ids.Distinct()];
    }
}
