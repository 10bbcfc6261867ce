using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>
/// A small net over five neighbouring words: what they mean and how they are written says whether the middle one belongs to a name,
/// also where none of the words was seen in training.
/// </summary>
internal sealed class NameNet
{
    public const int Hidden = 48;
    public const int Reach = 2;
    public const int Places = (2 * Reach) + 1;
    public const int RowLength = Places * Hidden;
    public const int States = NameModel.States;

    /// <summary>Ways a token can be written: kind and case, in a message with capitals or without, how common, how early.</summary>
    public const int Shapes = Forms + Forms + CommonSteps + Starts + 1;

    /// <summary>The shape of what stands before the first and after the last token.</summary>
    public const int Outside = Shapes - 1;

    public const int ShapesPerToken = 3;

    private const int Forms = 25;
    private const int CommonSteps = 7;
    private const int Starts = 5;

    /// <summary>For each vector component a row of <see cref="RowLength"/>.</summary>
    public float[] Kernels { get; init; } = new float[WordTable.Dimensions * RowLength];

    public float[] ShapeKernels { get; init; } = new float[Shapes * RowLength];

    public float[] Bias { get; init; } = new float[Hidden];

    public float[] Output { get; init; } = new float[States * Hidden];

    public static void ReadShapes(Token token, byte commonness, bool hasCapitals, int at, Span<int> shapes)
    {
        shapes[0] = ((int)token.Kind * 5) + (int)token.Case + (hasCapitals ? 0 : Forms);
        shapes[1] = Forms + Forms + commonness;
        shapes[2] = Forms + Forms + CommonSteps + Math.Min(at, Starts - 1);
    }

    /// <summary>What a word vector adds at each of the five places.</summary>
    public void Project(ReadOnlySpan<float> vector, Span<float> row)
    {
        row.Clear();
        for (var at = 0; at < vector.Length; at++)
        {
            if (vector[at] != 0)
            {
                PhraseNet.AddScaled(row, Kernels.AsSpan(at * RowLength, RowLength), vector[at]);
            }
        }
    }

    public void AddShape(int shape, Span<float> row) => PhraseNet.Add(row, ShapeKernels.AsSpan(shape * RowLength, RowLength));

    /// <summary>The hidden units at one token, given the rows of all tokens.</summary>
    public void Look(ReadOnlySpan<float> rows, int count, int at, Span<float> hidden)
    {
        Bias.CopyTo(hidden);
        for (var place = 0; place < Places; place++)
        {
            var neighbour = at + place - Reach;
            PhraseNet.Add(hidden, neighbour >= 0 && neighbour < count
                ? rows.Slice((neighbour * RowLength) + (place * Hidden), Hidden)
                : ShapeKernels.AsSpan((Outside * RowLength) + (place * Hidden), Hidden));
        }

        for (var unit = 0; unit < Hidden; unit++)
        {
            hidden[unit] = Math.Max(hidden[unit], 0);
        }
    }

    public void AddScores(ReadOnlySpan<float> hidden, Span<float> scores)
    {
        for (var state = 0; state < States; state++)
        {
            scores[state] += PhraseNet.Dot(hidden, Output.AsSpan(state * Hidden, Hidden));
        }
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var value in Parameters().SelectMany(values => values))
        {
            writer.Write((Half)value);
        }
    }

    public static NameNet Load(BinaryReader reader)
    {
        var net = new NameNet();
        foreach (var values in net.Parameters())
        {
            for (var at = 0; at < values.Length; at++)
            {
                values[at] = (float)reader.ReadHalf();
            }
        }

        return net;
    }

    private IEnumerable<float[]> Parameters() => [Kernels, ShapeKernels, Bias, Output];
}
