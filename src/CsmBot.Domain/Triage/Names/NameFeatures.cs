using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>What the name tagger sees at one token: the words around it, their shape, their commonness and their place.</summary>
internal static class NameFeatures
{
    public const int MaxPerToken = 40;

    private const uint Outside = 0x2545F491u;

    public static int Read(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<byte> commonness, int at, bool hasCapitals, Span<uint> features)
    {
        var token = tokens[at];
        var previous = HashAt(tokens, at - 1);
        var next = HashAt(tokens, at + 1);
        var beforePrevious = HashAt(tokens, at - 2);
        var afterNext = HashAt(tokens, at + 2);
        var shape = ShapeAt(tokens, commonness, at);
        var previousShape = ShapeAt(tokens, commonness, at - 1);
        var nextShape = ShapeAt(tokens, commonness, at + 1);
        var place = (uint)Math.Min(at, 4);
        var writer = new FeatureWriter(features);
        writer.Add(0);
        writer.Add(token.Hash);
        writer.Add(previous);
        writer.Add(next);
        writer.Add(beforePrevious);
        writer.Add(afterNext);
        writer.Add(previous, token.Hash);
        writer.Add(token.Hash, next);
        writer.Add(previous, next);
        writer.Add(beforePrevious, previous);
        writer.Add(next, afterNext);
        writer.Add(shape);
        writer.Add(previousShape);
        writer.Add(nextShape);
        writer.Add(previousShape, shape);
        writer.Add(shape, nextShape);
        writer.Add(Fold.Combine(previousShape, shape), nextShape);
        writer.Add(ShapeAt(tokens, commonness, at + 2));
        writer.Add(ShapeAt(tokens, commonness, at - 2));
        writer.Add(previous, shape);
        writer.Add(next, shape);
        writer.Add(Fold.Combine(previous, shape), nextShape);
        writer.Add(place);
        writer.Add(place, shape);
        writer.Add(Fold.Combine(place, hasCapitals ? 1u : 2u), shape);
        writer.Add(hasCapitals ? 1u : 2u, shape);
        writer.Add(Fold.Combine(beforePrevious, previous), shape);
        writer.Add(Fold.Combine(next, afterNext), shape);
        writer.Add((uint)Math.Min(tokens.Length - at, 4), shape);
        var word = token.Of(text);
        writer.Add(Ending(word, 3));
        writer.Add(Ending(word, 2));
        writer.Add(Fold.Hash(word[..Math.Min(3, word.Length)]));
        writer.Add(at > 0 && tokens[at - 1].End == token.Start ? 1u : 2u, at + 1 < tokens.Length && tokens[at + 1].Start == token.End ? 1u : 2u);
        return writer.Count;
    }

    private static uint Ending(ReadOnlySpan<char> word, int length) => Fold.Hash(word[^Math.Min(length, word.Length)..]);

    private static uint HashAt(ReadOnlySpan<Token> tokens, int at) => at >= 0 && at < tokens.Length ? tokens[at].Hash : Outside;

    private static uint ShapeAt(ReadOnlySpan<Token> tokens, ReadOnlySpan<byte> commonness, int at)
    {
        if (at < 0 || at >= tokens.Length)
        {
            return Outside;
        }

        var token = tokens[at];
        var mark = token.Kind is TokenKind.Mark ? token.Hash : 0;
        return Fold.Combine(((uint)token.Kind << 8) | ((uint)token.Case << 4) | commonness[at], mark);
    }

    private ref struct FeatureWriter(Span<uint> target)
    {
        private readonly Span<uint> target = target;

        public int Count { get; private set; }

        public void Add(uint value) => Add(value, 0x632BE5ABu);

        public void Add(uint first, uint second)
        {
            target[Count] = Fold.Combine(Fold.Combine(first, (uint)Count * 0x9E3779B1u), second);
            Count++;
        }
    }
}
