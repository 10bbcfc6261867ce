using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Cards;

/// <summary>What a person typed, as a message of theirs. Buttons and forms leave no echo: the card they belong to changes instead.</summary>
internal static class EchoCard
{
    public static Card? Render(TurnInput input)
    {
        if (input is not TextInput { Text: var raw })
        {
            return null;
        }

        var text = TypedText.Cut(TypedText.Clean(raw), TypedText.MaxTaskLength * 2);
        return text.Length == 0 ? null : new Card(TypedText.Shorten(text, 120), [new TextElement(text)]);
    }
}
