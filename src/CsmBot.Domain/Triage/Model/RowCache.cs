namespace CsmBot.Domain.Triage.Model;

/// <summary>What the net makes of each word, remembered once computed. Bounded; what does not fit is computed each time, with the same result.</summary>
internal sealed class RowCache(WordTable words, PhraseNet net)
{
    private const int Capacity = 6_000;

    private readonly float[]?[] rows = new float[words.Rows][];
    private int count;

    public float[] RowOf(int row)
    {
        if (Volatile.Read(ref rows[row]) is { } known)
        {
            return known;
        }

        Span<float> vector = stackalloc float[WordTable.Dimensions];
        words.Read(row, vector);
        var computed = new float[PhraseNet.RowLength];
        net.Project(vector, computed);
        if (count < Capacity && Interlocked.Increment(ref count) <= Capacity)
        {
            Volatile.Write(ref rows[row], computed);
        }

        return computed;
    }
}
