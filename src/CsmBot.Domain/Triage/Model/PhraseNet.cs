using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CsmBot.Domain.Triage.Model;

/// <summary>
/// A small convolutional net: detectors for phrases of one, three and five words slide over the message, the strongest match of each
/// counts, wherever it stands ("the highest clause decides"). What a word adds to each detector at each place of the phrase is a dot
/// product, computed once a word and summed a phrase. The vector width is fixed, so that every processor adds in the same order.
/// </summary>
internal sealed class PhraseNet
{
    public const int Detectors = 96;
    public const int Classes = 4;

    /// <summary>Widths 1, 3 and 5: nine places a word can take.</summary>
    public const int Places = 9;

    public const int RowLength = Places * Detectors;
    public const int Features = Widths * Detectors;
    public const int Widths = 3;

    /// <summary>Kernels: for each vector component a row of <see cref="RowLength"/>.</summary>
    public float[] Kernels { get; init; } = new float[WordTable.Dimensions * RowLength];

    public float[] KernelBias { get; init; } = new float[Features];

    /// <summary>For each class a row of <see cref="Features"/>.</summary>
    public float[] Output { get; init; } = new float[Classes * Features];

    public float[] OutputBias { get; init; } = new float[Classes];

    /// <summary>What one word adds to every detector at every place.</summary>
    public void Project(ReadOnlySpan<float> vector, Span<float> row)
    {
        row.Clear();
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(row);
        var kernels = MemoryMarshal.Cast<float, Vector256<float>>(Kernels);
        for (var at = 0; at < WordTable.Dimensions; at += 4)
        {
            var first = kernels.Slice(at * sums.Length, sums.Length);
            var second = kernels.Slice((at + 1) * sums.Length, sums.Length);
            var third = kernels.Slice((at + 2) * sums.Length, sums.Length);
            var fourth = kernels.Slice((at + 3) * sums.Length, sums.Length);
            for (var part = 0; part < sums.Length; part++)
            {
                sums[part] += (first[part] * vector[at]) + (second[part] * vector[at + 1]) + ((third[part] * vector[at + 2]) + (fourth[part] * vector[at + 3]));
            }
        }
    }

    /// <summary>The strongest match of each detector over the message, and where it stood (-1: nowhere above zero).</summary>
    public void Pool(float[][] rows, int count, Span<float> best, Span<int> where)
    {
        best.Clear();
        where.Fill(-1);
        Span<float> match = stackalloc float[Detectors];
        for (var width = 0; width < Widths; width++)
        {
            var reach = width;
            var firstPlace = width * width;
            var bestOfWidth = best.Slice(width * Detectors, Detectors);
            var whereOfWidth = where.Slice(width * Detectors, Detectors);
            for (var center = 0; center < count; center++)
            {
                KernelBias.AsSpan(width * Detectors, Detectors).CopyTo(match);
                for (var offset = -reach; offset <= reach; offset++)
                {
                    var at = center + offset;
                    if (at >= 0 && at < count)
                    {
                        Add(match, rows[at].AsSpan((firstPlace + offset + reach) * Detectors, Detectors));
                    }
                }

                KeepBest(match, bestOfWidth, whereOfWidth, center);
            }
        }
    }

    public void Score(ReadOnlySpan<float> features, Span<float> scores)
    {
        for (var label = 0; label < Classes; label++)
        {
            scores[label] = OutputBias[label] + Dot(features, Output.AsSpan(label * Features, Features));
        }
    }

    /// <summary>What a detector's match pushes on the two axes.</summary>
    public (float Importance, float Urgency) AxisOf(int feature)
    {
        var (first, second) = (Output[feature], Output[Features + feature]);
        var (third, fourth) = (Output[(2 * Features) + feature], Output[(3 * Features) + feature]);
        return ((first + second - third - fourth) / 2, (first - second + third - fourth) / 2);
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var value in Parameters().SelectMany(values => values))
        {
            writer.Write((Half)value);
        }
    }

    public static PhraseNet Load(BinaryReader reader)
    {
        var net = new PhraseNet();
        foreach (var values in net.Parameters())
        {
            for (var at = 0; at < values.Length; at++)
            {
                values[at] = (float)reader.ReadHalf();
            }
        }

        return net;
    }

    public static void Add(Span<float> target, ReadOnlySpan<float> source)
    {
        var targets = MemoryMarshal.Cast<float, Vector256<float>>(target);
        var sources = MemoryMarshal.Cast<float, Vector256<float>>(source);
        for (var at = 0; at < targets.Length; at++)
        {
            targets[at] += sources[at];
        }
    }

    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var targets = MemoryMarshal.Cast<float, Vector256<float>>(target);
        var sources = MemoryMarshal.Cast<float, Vector256<float>>(source);
        var factors = Vector256.Create(factor);
        for (var at = 0; at < targets.Length; at++)
        {
            targets[at] += sources[at] * factors;
        }
    }

    public static float Dot(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var left = MemoryMarshal.Cast<float, Vector256<float>>(first);
        var right = MemoryMarshal.Cast<float, Vector256<float>>(second);
        var sum = Vector256<float>.Zero;
        for (var at = 0; at < left.Length; at++)
        {
            sum += left[at] * right[at];
        }

        return Vector256.Sum(sum);
    }

    private IEnumerable<float[]> Parameters() => [Kernels, KernelBias, Output, OutputBias];

    private static void KeepBest(ReadOnlySpan<float> match, Span<float> best, Span<int> where, int center)
    {
        var matches = MemoryMarshal.Cast<float, Vector256<float>>(match);
        var bests = MemoryMarshal.Cast<float, Vector256<float>>(best);
        var places = MemoryMarshal.Cast<int, Vector256<int>>(where);
        var place = Vector256.Create(center);
        for (var at = 0; at < matches.Length; at++)
        {
            var better = Vector256.GreaterThan(matches[at], bests[at]);
            bests[at] = Vector256.ConditionalSelect(better, matches[at], bests[at]);
            places[at] = Vector256.ConditionalSelect(better.AsInt32(), place, places[at]);
        }
    }
}
