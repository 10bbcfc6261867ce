using System.Buffers;
using CsmBot.Domain.Text;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>Finds the most likely account name in a message that no directory entry explains.</summary>
internal static class NameTagger
{
    private const int States = NameModel.States;

    /// <summary>The span of tokens that names the account, or null when the message most likely names none.</summary>
    public static Range? Find(NameModel model, NameRows rows, string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<byte> commonness)
    {
        if (tokens.IsEmpty)
        {
            return null;
        }

        Span<float> best = stackalloc float[tokens.Length * States];
        Span<byte> from = stackalloc byte[tokens.Length * States];
        Span<uint> features = stackalloc uint[NameFeatures.MaxPerToken];
        Span<float> scores = stackalloc float[States];
        Span<float> hidden = stackalloc float[NameNet.Hidden];
        var capitals = HasCapitals(tokens);
        var rented = ArrayPool<float>.Shared.Rent(tokens.Length * NameNet.RowLength);
        var read = rented.AsSpan(0, tokens.Length * NameNet.RowLength);
        rows.Read(tokens, capitals, read);
        for (var at = 0; at < tokens.Length; at++)
        {
            model.Score(features[..NameFeatures.Read(text, tokens, commonness, at, capitals, features)], scores);
            model.Net.Look(read, tokens.Length, at, hidden);
            model.Net.AddScores(hidden, scores);
            for (var state = 0; state < States; state++)
            {
                best[(at * States) + state] = scores[state] + Reach(model, best, from, at, state);
            }
        }

        ArrayPool<float>.Shared.Return(rented);
        return Trace(best, from, tokens.Length);
    }

    /// <summary>The characters of a range of tokens, widened so that it never cuts through "Sainte-Anne" or "mono.space".</summary>
    public static TextSpan SpanOf(string text, ReadOnlySpan<Token> tokens, Range range)
    {
        var (first, length) = range.GetOffsetAndLength(tokens.Length);
        var last = first + length - 1;
        while (last + 2 < tokens.Length && IsJoint(text, tokens[last], tokens[last + 1], tokens[last + 2]))
        {
            last += 2;
        }

        while (first >= 2 && IsJoint(text, tokens[first - 2], tokens[first - 1], tokens[first]))
        {
            first -= 2;
        }

        return new TextSpan(tokens[first].Start, tokens[last].End - tokens[first].Start);
    }

    private static bool IsJoint(string text, Token left, Token mark, Token right) =>
        left.Kind == TokenKind.Word && right.Kind is (TokenKind.Word or TokenKind.Number) && mark.Kind == TokenKind.Mark
        && left.End == mark.Start && mark.End == right.Start && text[mark.Start] is ('-' or '.' or '&' or '+');

    /// <summary>Whether anything after the first word is capitalised: in an all lower-case message case says nothing.</summary>
    public static bool HasCapitals(ReadOnlySpan<Token> tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].Case == TokenCase.Capital && tokens[at].Length > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static float Reach(NameModel model, ReadOnlySpan<float> best, Span<byte> from, int at, int state)
    {
        if (at == 0)
        {
            return NameModel.MayStart(state) ? 0 : float.NegativeInfinity;
        }

        var reach = float.NegativeInfinity;
        for (var previous = 0; previous < States; previous++)
        {
            var score = best[((at - 1) * States) + previous] + model.Transition(previous, state);
            if (NameModel.MayFollow(previous, state) && score > reach)
            {
                reach = score;
                from[(at * States) + state] = (byte)previous;
            }
        }

        return reach;
    }

    private static Range? Trace(ReadOnlySpan<float> best, ReadOnlySpan<byte> from, int length)
    {
        var state = 0;
        for (var other = 1; other < States; other++)
        {
            state = best[((length - 1) * States) + other] > best[((length - 1) * States) + state] ? other : state;
        }

        var end = -1;
        for (var at = length - 1; at >= 0; at--)
        {
            if (state is (int)NameState.Begin or (int)NameState.Inside && end < 0)
            {
                end = at + 1;
            }

            if (state == (int)NameState.Begin)
            {
                return at..end;
            }

            state = from[(at * States) + state];
        }

        return null;
    }
}
