namespace CsmBot.Domain.Time.Phrases;

/// <summary>
/// A word, a run of digits or one symbol of the typed text. A possessive 's belongs to its word (<see cref="End"/>) but not to its stem, so that "friday's" is known as friday.
/// </summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind, bool Glued, bool Capital, bool Possessive, Lexeme Lexeme, int Number, char Symbol)
{
    public int Length => End - Start;

    public LexClass Class => Lexeme.Class;

    public bool Is(LexClass lexClass) => Lexeme.Class == lexClass;

    public bool Is(char symbol) => Kind == TokenKind.Symbol && Symbol == symbol;
}
