namespace CsmBot.Domain.Time.Phrases;

/// <summary>A place in the tokens and what has been understood so far. Copy it to try a reading, assign the copy back to give it up.</summary>
internal ref struct PhraseReader(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int position)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<Token> tokens = tokens;

    public TimePhrase Phrase = new() { Zone = -1 };

    public int Position { get; set; } = position;

    public readonly bool AtEnd => Position >= tokens.Length;

    public readonly Token Current => Peek(0);

    public readonly Token Peek(int ahead)
    {
        var at = Position + ahead;
        return (uint)at < (uint)tokens.Length ? tokens[at] : default;
    }

    public readonly bool Exists(int ahead) => (uint)(Position + ahead) < (uint)tokens.Length;

    public readonly bool Is(LexClass lexClass, int ahead = 0) => Exists(ahead) && tokens[Position + ahead].Lexeme.Class == lexClass;

    public readonly bool IsNumber(int ahead = 0) => Exists(ahead) && tokens[Position + ahead].Kind == TokenKind.Number;

    public readonly bool IsSymbol(char symbol, int ahead = 0) => Exists(ahead) && tokens[Position + ahead].Is(symbol);

    public readonly bool IsGlued(int ahead = 0) => Exists(ahead) && tokens[Position + ahead].Glued;

    /// <summary>A word of one given lower-case letter.</summary>
    public readonly bool IsLetter(char letter, int ahead = 0)
    {
        if (!Exists(ahead))
        {
            return false;
        }

        var token = tokens[Position + ahead];
        return token.Kind == TokenKind.Word && token.Length == 1 && (text[token.Start] | 0x20) == letter;
    }

    public readonly ReadOnlySpan<char> Word(int ahead = 0)
    {
        var token = Peek(ahead);
        return text[token.Start..token.End];
    }

    public bool Skip(LexClass lexClass)
    {
        if (!Is(lexClass))
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool SkipSymbol(char symbol)
    {
        if (!IsSymbol(symbol))
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>The value of the current word when it belongs to <paramref name="lexClass"/>; moves past it.</summary>
    public bool Take(LexClass lexClass, out int value)
    {
        value = Current.Lexeme.Value;
        return Skip(lexClass);
    }
}
