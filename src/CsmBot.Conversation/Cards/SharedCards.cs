using CsmBot.Conversation.Text;

namespace CsmBot.Conversation.Cards;

/// <summary>What the bot says in a group chat or channel about an answer that is not for all.</summary>
internal static class SharedCards
{
    public static Card AnsweredPrivately(string name)
    {
        var text = Say.With(Strings.Shared_AnsweredPrivately, name);
        return new Card(text, [new TextElement(text, TextTone.Subtle)]);
    }
}
