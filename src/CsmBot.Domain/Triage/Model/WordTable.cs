using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Model;

/// <summary>
/// A vector for every word. Words of the vocabulary have a row of their own; all others share rows by hash, and one row
/// stands for the account name.
/// </summary>
internal sealed class WordTable
{
    public const int Dimensions = 64;
    public const int SharedRows = 2_048;
    public const int SpecialRows = 2;

    /// <summary>Stands for the whole account name, so that names never decide.</summary>
    public const uint AccountHash = 0xACC0_0001u;

    private readonly Vocabulary vocabulary;
    private readonly sbyte[] components;
    private readonly float step;

    public WordTable(uint[] hashes, sbyte[] components, float step)
    {
        Hashes = hashes;
        vocabulary = new Vocabulary(hashes);
        this.components = components;
        this.step = step;
    }

    public uint[] Hashes { get; }

    public int Rows => Hashes.Length + SharedRows + SpecialRows;

    public int RowOf(uint hash) => RowOf(vocabulary, Hashes.Length, hash);

    public static int RowOf(Vocabulary vocabulary, int words, uint hash)
    {
        if (hash == AccountHash)
        {
            return words + SharedRows;
        }

        var rank = vocabulary.RankOf(hash);
        return rank >= 0 ? rank : words + (int)(hash % SharedRows);
    }

    public int RankOf(uint hash) => vocabulary.RankOf(hash);

    public void Read(int row, Span<float> vector)
    {
        var source = components.AsSpan(row * Dimensions, Dimensions);
        for (var at = 0; at < Dimensions; at++)
        {
            vector[at] = source[at] * step;
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Hashes.Length);
        foreach (var hash in Hashes)
        {
            writer.Write(hash);
        }

        writer.Write(step);
        foreach (var component in components)
        {
            writer.Write(component);
        }
    }

    public static WordTable Load(BinaryReader reader)
    {
        var hashes = new uint[reader.ReadInt32()];
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at] = reader.ReadUInt32();
        }

        var unit = reader.ReadSingle();
        var bytes = reader.ReadBytes((hashes.Length + SharedRows + SpecialRows) * Dimensions);
        return new WordTable(hashes, Array.ConvertAll(bytes, value => unchecked((sbyte)value)), unit);
    }
}
