using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Ranking;

internal static class RankingCards
{
    /// <summary>Quadrant 1 in its present order, the ranked tasks numbered by standing first.</summary>
    public static async Task<Card> CurrentAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var lists = await OpenListReader.ReadAsync(context, ForcedRanking.Capacity, cancellationToken);
        var list = lists.In(Quadrant.DoFirst);
        if (list.Total == 0)
        {
            return PlainCard.Of(Strings.Rank_NothingOpen);
        }

        var said = lists.Ranked == 0 ? Strings.Rank_None : Say.With(Strings.Rank_Current, lists.Ranked);
        var rows = list.Tasks.Select(task => TaskRows.Of(context, task, RankingButtons.First(task)));
        return new Card(said,
        [
            new TitleElement(Strings.Rank_Title, Quadrant.DoFirst),
            new TextElement(said),
            new TaskListElement(null, [.. rows], Math.Max(0, list.Total - list.Tasks.Count)),
            new TextElement(Strings.Rank_How, TextTone.Subtle),
        ]);
    }
}
