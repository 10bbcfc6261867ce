using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Cards;

internal static class ApologyCard
{
    public static Card Render(TurnId turn) => PlainCard.Of(Say.With(Strings.Apology, turn.Value)).ForEverybody();
}
