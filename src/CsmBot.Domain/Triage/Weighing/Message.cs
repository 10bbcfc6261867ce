using CsmBot.Domain.Text;
using CsmBot.Domain.Triage.Features;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Weighing;

/// <summary>A message with its account name masked, and the features the models read.</summary>
internal sealed class Message
{
    private Message(string text, Token[] tokens)
    {
        Text = text;
        Tokens = tokens;
        Span<uint> buffer = stackalloc uint[NgramFeatures.MaxCharacterFeatures];
        Words = buffer[..NgramFeatures.ReadWords(tokens, buffer)].ToArray();
        CharacterEnds = new int[tokens.Length];
        Characters = buffer[..NgramFeatures.ReadCharacters(text, tokens, buffer, CharacterEnds)].ToArray();
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    /// <summary>Three features a token, in order.</summary>
    public uint[] Words { get; }

    public uint[] Characters { get; }

    /// <summary>Where each token's character features end.</summary>
    public int[] CharacterEnds { get; }

    public static Message Read(string text, TextSpan? account)
    {
        Span<Token> all = stackalloc Token[Tokenizer.MaxTokens];
        Span<Token> masked = stackalloc Token[Tokenizer.MaxTokens];
        return new Message(text, masked[..Masking.Apply(all[..Tokenizer.Read(text, all)], account, masked)].ToArray());
    }

    public Message Without(int first, int last) => new(Text, [.. Tokens[..first], .. Tokens[(last + 1)..]]);

    /// <summary>The message with a sentence added to its end.</summary>
    public Message With(string fact)
    {
        Span<Token> added = stackalloc Token[32];
        var text = Text + "\n" + fact;
        var count = Tokenizer.Read(fact, added);
        var tokens = new Token[Tokens.Length + count];
        Tokens.CopyTo(tokens, 0);
        for (var at = 0; at < count; at++)
        {
            tokens[Tokens.Length + at] = added[at] with { Start = added[at].Start + Text.Length + 1 };
        }

        return new Message(text, tokens);
    }

    public TextSpan SpanOf(int first, int last) => new(Tokens[first].Start, Tokens[last].End - Tokens[first].Start);
}
