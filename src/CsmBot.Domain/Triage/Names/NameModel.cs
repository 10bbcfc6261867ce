namespace CsmBot.Domain.Triage.Names;

/// <summary>Weights of the name tagger: hashed token features for each state, and the pull between neighbouring states.</summary>
internal sealed class NameModel(sbyte[] weights, float scale, float[] transitions, NameNet net)
{
    public const int BucketBits = 20;
    public const int Buckets = 1 << BucketBits;
    public const int States = 4;

    public NameNet Net => net;

    /// <summary>Which state may follow which: one name at most, begun once.</summary>
    public static bool MayFollow(int previous, int next) => ((NameState)previous, (NameState)next) switch
    {
        (NameState.Before, NameState.Before or NameState.Begin) => true,
        (NameState.Begin or NameState.Inside, NameState.Inside or NameState.After) => true,
        (NameState.After, NameState.After) => true,
        _ => false,
    };

    public static bool MayStart(int state) => (NameState)state is NameState.Before or NameState.Begin;

    public static int BucketOf(uint feature) => (int)(feature >> (32 - BucketBits));

    public float Transition(int previous, int next) => transitions[(previous * States) + next];

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        int before = 0, begin = 0, inside = 0, after = 0;
        foreach (var feature in features)
        {
            var at = BucketOf(feature) * States;
            before += weights[at];
            begin += weights[at + 1];
            inside += weights[at + 2];
            after += weights[at + 3];
        }

        scores[0] = before * scale;
        scores[1] = begin * scale;
        scores[2] = inside * scale;
        scores[3] = after * scale;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(scale);
        foreach (var transition in transitions)
        {
            writer.Write(transition);
        }

        foreach (var weight in weights)
        {
            writer.Write(weight);
        }

        net.Write(writer);
    }

    public static NameModel Read(BinaryReader reader)
    {
        var step = reader.ReadSingle();
        var pulls = new float[States * States];
        for (var at = 0; at < pulls.Length; at++)
        {
            pulls[at] = reader.ReadSingle();
        }

        var cells = Array.ConvertAll(reader.ReadBytes(Buckets * States), value => unchecked((sbyte)value));
        return new NameModel(cells, step, pulls, NameNet.Load(reader));
    }
}
