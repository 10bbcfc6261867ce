namespace CsmBot.Domain.Time.Phrases;

/// <summary>"before they land", "b4 tokyo closes", "before clinic opens at 8": a deadline set by an event, whose moment only a clock behind it tells.</summary>
internal static class EventGrammar
{
    public static bool TryRead(ref PhraseReader reader)
    {
        if (reader.Phrase.Lead != Lead.Before || !reader.Phrase.IsEmpty)
        {
            return false;
        }

        if (reader.Is(LexClass.Pronoun) && reader.Exists(1) && reader.Peek(1).Kind == TokenKind.Word && reader.Peek(1).Class is LexClass.None or LexClass.Clock or LexClass.Closing or LexClass.Remaining)
        {
            return Accept(ref reader, 2);
        }

        for (var words = 1; words <= 3; words++)
        {
            if (reader.Peek(words - 1).Kind != TokenKind.Word || reader.Peek(words - 1).Length == 0)
            {
                return false;
            }

            if (reader.Is(LexClass.Clock, words) || reader.Is(LexClass.Closing, words))
            {
                return Accept(ref reader, words + 1);
            }
        }

        return false;
    }

    private static bool Accept(ref PhraseReader reader, int words)
    {
        reader.Position += words;
        reader.Phrase.Date = DateForm.Event;
        return true;
    }
}
