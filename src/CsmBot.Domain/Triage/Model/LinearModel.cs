namespace CsmBot.Domain.Triage.Model;

/// <summary>Hashed n-gram weights for the four quadrants: per bucket an inverse document frequency and four weights, eight bits each.</summary>
internal sealed class LinearModel
{
    public const int BucketBits = 20;
    public const int Buckets = 1 << BucketBits;
    public const int Classes = 4;

    private readonly sbyte[] weights;
    private readonly byte[] rarity;
    private readonly float scale;
    private readonly float[] bias;

    public LinearModel(sbyte[] weights, byte[] rarity, float scale, float[] bias)
    {
        this.weights = weights;
        this.rarity = rarity;
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
        var bucket = BucketOf(feature);
        var value = RarityOf(rarity[bucket]) * scale / norm;
        for (var label = 0; label < Classes; label++)
        {
            push[label] += weights[(bucket * Classes) + label] * value;
        }
    }

    public float Rarity(uint feature) => RarityOf(rarity[BucketOf(feature)]);

    public float NormOf(ReadOnlySpan<uint> features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            var value = RarityOf(rarity[BucketOf(feature)]);
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

        writer.Write(rarity);
        foreach (var weight in weights)
        {
            writer.Write(weight);
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
            var bucket = BucketOf(feature);
            var value = RarityOf(rarity[bucket]);
            squares += value * value;
            var at = bucket * Classes;
            for (var label = 0; label < Classes; label++)
            {
                sums[label] += weights[at + label] * value;
            }
        }

        var factor = scale / MathF.Sqrt(Math.Max(squares, 1f));
        for (var label = 0; label < Classes; label++)
        {
            scores[label] += sums[label] * factor;
        }
    }
}
