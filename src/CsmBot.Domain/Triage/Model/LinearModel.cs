namespace CsmBot.Domain.Triage.Model;

/// <summary>
/// Hashed n-gram weights for the four quadrants. A bucket is eight bytes: four weights of eight bits each and the bucket's rarity
/// (inverse document frequency; nought where nothing was learned), so that one look fetches all.
/// </summary>
internal sealed class LinearModel
{
    public const int BucketBits = 20;
    public const int Buckets = 1 << BucketBits;
    public const int Classes = 4;

    private const int RarityShift = 8 * Classes;
    private const float RarityStep = 1f / 24;

    private readonly ulong[] cells = new ulong[Buckets];
    private readonly float scale;
    private readonly float[] bias;

    public LinearModel(sbyte[] weights, byte[] rarity, float scale, float[] bias)
    {
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            var cell = (ulong)rarity[bucket] << RarityShift;
            for (var label = 0; label < Classes; label++)
            {
                cell |= (ulong)unchecked((byte)weights[(bucket * Classes) + label]) << (8 * label);
            }

            cells[bucket] = cell;
        }

        this.scale = scale;
        this.bias = bias;
    }

    public static int BucketOf(uint feature) => (int)(feature >> (32 - BucketBits));

    public static float RarityOf(byte stored) => stored * RarityStep;

    public float Rarity(uint feature) => RarityIn(cells[BucketOf(feature)]);

    public void Start(Span<float> scores) => bias.CopyTo(scores);

    /// <summary>Fetches the cells of a message's features of one kind and adds what they say; gives the factor their weights were counted by.</summary>
    public float Add(ReadOnlySpan<uint> features, Span<ulong> fetched, Span<float> scores)
    {
        float first = 0, second = 0, third = 0, fourth = 0, squares = 0;
        for (var at = 0; at < features.Length; at++)
        {
            var cell = cells[BucketOf(features[at])];
            fetched[at] = cell;
            var rarity = RarityIn(cell);
            squares += rarity * rarity;
            first += rarity * (sbyte)cell;
            second += rarity * (sbyte)(cell >> 8);
            third += rarity * (sbyte)(cell >> 16);
            fourth += rarity * (sbyte)(cell >> 24);
        }

        var factor = scale / MathF.Sqrt(Math.Max(squares, 1f));
        scores[0] += first * factor;
        scores[1] += second * factor;
        scores[2] += third * factor;
        scores[3] += fourth * factor;
        return factor;
    }

    /// <summary>What one fetched cell pushes on the two axes.</summary>
    public static (float Importance, float Urgency) PushOf(ulong cell, float factor)
    {
        var half = RarityIn(cell) * factor / 2;
        int first = (sbyte)cell, second = (sbyte)(cell >> 8), third = (sbyte)(cell >> 16), fourth = (sbyte)(cell >> 24);
        return ((first + second - third - fourth) * half, (first - second + third - fourth) * half);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(scale);
        foreach (var value in bias)
        {
            writer.Write(value);
        }

        foreach (var cell in cells)
        {
            writer.Write((byte)(cell >> RarityShift));
        }

        foreach (var cell in cells)
        {
            writer.Write((uint)cell);
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

    private static float RarityIn(ulong cell) => (byte)(cell >> RarityShift) * RarityStep;
}
