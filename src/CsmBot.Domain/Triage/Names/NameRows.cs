using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>Reads a message into the rows of the name net. What a word adds is remembered, up to a bound.</summary>
internal sealed class NameRows(WordTable words, NameNet net)
{
    private const int Capacity = 6_000;

    private readonly float[]?[] rows = new float[words.Rows][];
    private int count;

    public void Read(ReadOnlySpan<Token> tokens, bool hasCapitals, Span<float> target)
    {
        Span<int> shapes = stackalloc int[NameNet.ShapesPerToken];
        for (var at = 0; at < tokens.Length; at++)
        {
            var row = target.Slice(at * NameNet.RowLength, NameNet.RowLength);
            var rank = words.RankOf(tokens[at].Hash);
            if (rank >= 0)
            {
                RowOf(rank).CopyTo(row);
            }
            else
            {
                row.Clear();
            }

            NameNet.ReadShapes(tokens[at], Commonness.StepOf(rank), hasCapitals, at, shapes);
            foreach (var shape in shapes)
            {
                net.AddShape(shape, row);
            }
        }
    }

    private float[] RowOf(int rank)
    {
        if (Volatile.Read(ref rows[rank]) is { } known)
        {
            return known;
        }

        Span<float> vector = stackalloc float[WordTable.Dimensions];
        words.Read(rank, vector);
        var computed = new float[NameNet.RowLength];
        net.Project(vector, computed);
        if (count < Capacity && Interlocked.Increment(ref count) <= Capacity)
        {
            Volatile.Write(ref rows[rank], computed);
        }

        return computed;
    }
}
