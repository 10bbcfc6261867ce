namespace CsmBot.Domain.Triage.Model;

/// <summary>Hashed n-gram weights for the four quadrants: per bucket an inverse document frequency and four weights, eight bits each.</summary>
internal sealed class LinearModel
{
    public const int BucketBits = 20;
    public const int Buckets = 1 << BucketBits;
    public const int Classes = 4;

    /// <summary>Four weights and the rarity of a bucket side by side, so that one look fetches both.</summary>
    private const int Stride = 8;

    private readonly sbyte[] cells;
    private readonly float scale;
    private readonly float[] bias;

    public LinearModel(sbyte[] weights, byte[] rarity, float scale, float[] bias)
    {
        cells = new sbyte[Buckets * Stride];
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            weights.AsSpan(bucket * Classes, Classes).CopyTo(cells.AsSpan(bucket * Stride));
            cells[(bucket * Stride) + Classes] = unchecked((sbyte)rarity[bucket]);
        }

        this.scale = scale;
        this.bias = bias;
    }

    public static int BucketOf(uint feature) => (int)(feature >> (32 - BucketBits));

    public static float RarityOf(byte stored) => stored / 24f;

    public void Score(ReadOnlySpan<uint> words, ReadOnlySpan<uint> characters, Span<float> scores)
    {
        bias.CopyTo(scores);
        Add(words, scores);
        Add(characters, scores);
    }

    /// <summary>Adds what one feature pushes each class by, given the norm of all features of its kind.</summary>
    public void AddPush(uint feature, float norm, Span<float> push)
    {
        var cell = cells.AsSpan(BucketOf(feature) * Stride, Stride);
        var value = RarityOf(unchecked((byte)cell[Classes])) * scale / norm;
        for (var label = 0; label < Classes; label++)
        {
            push[label] += cell[label] * value;
        }
    }

    public float Rarity(uint feature) => RarityOf(unchecked((byte)cells[(BucketOf(feature) * Stride) + Classes]));

    public float NormOf(ReadOnlySpan<uint> features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            var value = Rarity(feature);
            sum += value * value;
        }

        return MathF.Sqrt(Math.Max(sum, 1f));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(scale);
        foreach (var value in bias)
        {
            writer.Write(value);
        }

        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            writer.Write(cells[(bucket * Stride) + Classes]);
        }

        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            for (var label = 0; label < Classes; label++)
            {
                writer.Write(cells[(bucket * Stride) + label]);
            }
        }
    }

    public static LinearModel Read(BinaryReader reader)
    {
        var step = reader.ReadSingle();
        var start = new float[Classes];
        for (var label = 0; label < Classes; label++)
        {
            start[label] = reader.ReadSingle();
        }

        var rarities = reader.ReadBytes(Buckets);
        return new LinearModel(Array.ConvertAll(reader.ReadBytes(Buckets * Classes), value => unchecked((sbyte)value)), rarities, step, start);
    }

    private void Add(ReadOnlySpan<uint> features, Span<float> scores)
    {
        Span<float> sums = stackalloc float[Classes];
        var squares = 0f;
        foreach (var feature in features)
        {
            var cell = cells.AsSpan(BucketOf(feature) * Stride, Stride);
            var value = RarityOf(unchecked((byte)cell[Classes]));
            squares += value * value;
            for (var label = 0; label < Classes; label++)
            {
                sums[label] += cell[label] * value;
            }
        }

        var factor = scale / MathF.Sqrt(Math.Max(squares, 1f));
        for (var label = 0; label < Classes; label++)
        {
            scores[label] += sums[label] * factor;
        }
    }
}
