using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Features;

/// <summary>Turns tokens into hashed word n-grams (one to three words) and character n-grams (two to five characters inside a word).</summary>
internal static class NgramFeatures
{
    /// <summary>More than any message of the allowed length can yield.</summary>
    public const int MaxWordFeatures = Tokenizer.MaxTokens * 3;

    public const int MaxCharacterFeatures = 4_096;

    private const uint Edge = 0x51ED270Bu;
    private const uint CharacterSalt = 0xA3C59AC3u;

    public static int ReadWords(ReadOnlySpan<Token> tokens, Span<uint> features)
    {
        var count = 0;
        var previous = Edge;
        var beforePrevious = Edge;
        foreach (var token in tokens)
        {
            var pair = Fold.Combine(previous, token.Hash);
            features[count++] = token.Hash;
            features[count++] = pair;
            features[count++] = Fold.Combine(beforePrevious, pair);
            beforePrevious = previous;
            previous = token.Hash;
        }

        return count;
    }

    /// <param name="ends">Receives where each token's features end.</param>
    public static int ReadCharacters(string text, ReadOnlySpan<Token> tokens, Span<uint> features, Span<int> ends)
    {
        var count = 0;
        Span<char> word = stackalloc char[34];
        for (var at = 0; at < tokens.Length; at++)
        {
            var length = tokens[at].Kind == TokenKind.Word ? Pad(tokens[at].Of(text), word) : 0;
            for (var start = 0; start < length; start++)
            {
                var hash = CharacterSalt;
                for (var size = 1; size <= 5 && start + size <= length; size++)
                {
                    hash = (hash ^ word[start + size - 1]) * 16777619;
                    if (size > 1 && count < features.Length)
                    {
                        features[count++] = Fold.Mix(hash);
                    }
                }
            }

            ends[at] = count;
        }

        return count;
    }

    private static int Pad(ReadOnlySpan<char> word, Span<char> padded)
    {
        var length = Math.Min(word.Length, padded.Length - 2);
        padded[0] = ' ';
        for (var at = 0; at < length; at++)
        {
            padded[at + 1] = Fold.Character(word[at]);
        }

        padded[length + 1] = ' ';
        return length + 2;
    }
}
