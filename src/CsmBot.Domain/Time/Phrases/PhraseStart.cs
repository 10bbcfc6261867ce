namespace CsmBot.Domain.Time.Phrases;

/// <summary>Where a due phrase can begin, and which opening words do not count to its text.</summary>
internal static class PhraseStart
{
    public static bool IsPossible(Token token, ReadOnlySpan<char> word) => token.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Symbol => token.Symbol is '@' or '~',
        _ => token.Class switch
        {
            LexClass.None => (word[0] | 0x20) is 'b' or 'h' or 'n' or 'w' or 'j' or 'o' or 'l' or 'p' or 't' or 'k',
            LexClass.Change => true,
            >= LexClass.Copula => false,
            _ => true,
        },
    };

    /// <summary>"for" and "from" lead the sense but are not quoted as part of the phrase.</summary>
    public static int FirstOfPhrase(in TimePhrase phrase, ReadOnlySpan<Token> tokens, int start) =>
        phrase.Lead is Lead.For && tokens[start].Is(LexClass.Lead) && tokens[start].Lexeme.Value == (int)Lead.For ? start + 1 : start;
}
