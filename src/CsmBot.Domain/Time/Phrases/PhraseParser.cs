using System.Buffers;

namespace CsmBot.Domain.Time.Phrases;

/// <summary>Takes a phrase apart that is known to be one, as a person types it into a form or a snooze command.</summary>
internal static class PhraseParser
{
    private const int MaxLength = 400;

    /// <summary>The longest reading found in the text; false when it names no moment or period.</summary>
    public static bool TryParse(string text, out TimePhrase phrase)
    {
        var read = text.AsSpan(0, Math.Min(text.Length, MaxLength));
        var rented = ArrayPool<Token>.Shared.Rent(MaxLength);
        var tokens = (ReadOnlySpan<Token>)rented.AsSpan(0, Tokenizer.Tokenize(read, rented));
        var found = TryLongest(read, tokens, Lead.None, out phrase) || TryLongest(read, tokens, Lead.At, out phrase);
        ArrayPool<Token>.Shared.Return(rented);
        return found;
    }

    /// <summary><paramref name="assumed"/>: a preposition that may be left out in a form, where "lunchtime" and "10" are clear.</summary>
    private static bool TryLongest(ReadOnlySpan<char> read, ReadOnlySpan<Token> tokens, Lead assumed, out TimePhrase phrase)
    {
        phrase = default;
        var longest = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var reader = new PhraseReader(read, tokens, i);
            reader.Phrase.Lead = assumed;
            if (PhraseGrammar.TryRead(ref reader) && tokens[reader.Position - 1].End - tokens[i].Start > longest)
            {
                longest = tokens[reader.Position - 1].End - tokens[i].Start;
                phrase = reader.Phrase;
                i = reader.Position - 1;
            }
        }

        return longest > 0;
    }
}
