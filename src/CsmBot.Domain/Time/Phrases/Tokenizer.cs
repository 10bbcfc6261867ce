namespace CsmBot.Domain.Time.Phrases;

/// <summary>Cuts text into words, digit runs and symbols, and looks each word up in the <see cref="Lexicon"/>.</summary>
internal static class Tokenizer
{
    /// <summary>Never more tokens than characters; what does not fit into <paramref name="tokens"/> is left out.</summary>
    public static int Tokenize(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        var count = 0;
        var i = 0;
        var gap = true;
        while (i < text.Length && count < tokens.Length)
        {
            var c = text[i];
            if (c != '\n' && char.IsWhiteSpace(c))
            {
                gap = true;
                i++;
                continue;
            }

            var token = char.IsLetter(c) ? Word(text, i, !gap) : char.IsAsciiDigit(c) ? Number(text, i, !gap) : Symbol(c, i, !gap);
            tokens[count++] = token;
            i = token.End;
            gap = c == '\n';
        }

        return count;
    }

    private static Token Word(ReadOnlySpan<char> text, int start, bool glued)
    {
        var end = start + 1;
        var apostrophe = -1;
        while (end < text.Length && (char.IsLetter(text[end]) || (IsApostrophe(text[end]) && apostrophe < 0 && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            if (IsApostrophe(text[end]))
            {
                apostrophe = end;
            }

            end++;
        }

        var possessive = apostrophe >= 0 && end - apostrophe == 2 && (text[apostrophe + 1] | 0x20) == 's';
        var stem = text[start..(possessive ? apostrophe : end)];
        return new Token(start, end, TokenKind.Word, glued, char.IsUpper(text[start]), possessive, Lexicon.Look(stem), 0, '\0');
    }

    private static Token Number(ReadOnlySpan<char> text, int start, bool glued)
    {
        var end = start;
        var value = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            value = end - start < 8 ? (value * 10) + (text[end] - '0') : int.MaxValue;
            end++;
        }

        return new Token(start, end, TokenKind.Number, glued, Capital: false, Possessive: false, default, value, '\0');
    }

    private static Token Symbol(char symbol, int start, bool glued) =>
        new(start, start + 1, TokenKind.Symbol, glued, Capital: false, Possessive: false, default, 0, symbol is '–' or '—' ? '-' : symbol);

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}
