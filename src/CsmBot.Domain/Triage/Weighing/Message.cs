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

    public TextSpan SpanOf(int first, int last) => new(Tokens[first].Start, Tokens[last].End - Tokens[first].Start);
}
