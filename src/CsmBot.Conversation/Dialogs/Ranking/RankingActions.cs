namespace CsmBot.Conversation.Dialogs.Ranking;

internal static class RankingActions
{
    /// <summary>Puts the task at the head of the member's order.</summary>
    public const string First = "rank.first.v1";

    /// <summary>Says that the order of the list is right.</summary>
    public const string Sorted = "rank.sorted.v1";
}
