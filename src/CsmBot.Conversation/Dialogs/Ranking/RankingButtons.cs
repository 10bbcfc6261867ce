using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Ranking;

internal static class RankingButtons
{
    public static CardButton First(TaskItem task) => TaskButtons.Button(task, Strings.Rank_First, RankingActions.First, style: ButtonStyle.Primary);
}
