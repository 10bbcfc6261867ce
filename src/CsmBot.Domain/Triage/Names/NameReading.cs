namespace CsmBot.Domain.Triage.Names;

/// <summary>How well each token of a message fits each state of the one name it may hold. Tells the likeliest name, and how likely any other is beside it.</summary>
internal readonly ref struct NameReading(NameModel model, ReadOnlySpan<float> scores)
{
    private const int States = NameModel.States;

    private readonly ReadOnlySpan<float> scores = scores;

    private int Length => scores.Length / States;

    /// <summary>The tokens that most likely are the account's name, or null when the message most likely names none.</summary>
    public Range? Likeliest()
    {
        if (scores.IsEmpty)
        {
            return null;
        }

        Span<float> best = stackalloc float[scores.Length];
        Span<byte> from = stackalloc byte[scores.Length];
        for (var at = 0; at < Length; at++)
        {
            for (var state = 0; state < States; state++)
            {
                best[(at * States) + state] = scores[(at * States) + state] + Reach(best, from, at, state);
            }
        }

        return Trace(best, from);
    }

    /// <summary>The log-score of the reading where these tokens are the name, or where there is none.</summary>
    public float ScoreOf(Range? name)
    {
        var (first, length) = name?.GetOffsetAndLength(Length) ?? (Length, 0);
        var sum = 0f;
        var previous = NameState.Before;
        for (var at = 0; at < Length; at++)
        {
            var state = at < first ? NameState.Before : at == first ? NameState.Begin : at < first + length ? NameState.Inside : NameState.After;
            sum += scores[(at * States) + (int)state] + (at == 0 ? 0 : model.Transition((int)previous, (int)state));
            previous = state;
        }

        return sum;
    }

    private float Reach(ReadOnlySpan<float> best, Span<byte> from, int at, int state)
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

    private static Range? Trace(ReadOnlySpan<float> best, ReadOnlySpan<byte> from)
    {
        var length = best.Length / States;
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
