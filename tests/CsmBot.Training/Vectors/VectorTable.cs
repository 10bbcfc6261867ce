using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Training.Vectors;

/// <summary>The checked-in starting point of training: hashes of the commonest words and their vectors, eight bits a component.</summary>
internal sealed record VectorTable(uint[] Hashes, sbyte[] Components)
{
    public const int Dimensions = 64;

    /// <summary>A component of one stands for this much.</summary>
    public const float Step = 1f / 64;

    public Vocabulary ToVocabulary() => new(Hashes);

    public WordTable ToWordTable()
    {
        var all = new sbyte[(Hashes.Length + WordTable.SharedRows + WordTable.SpecialRows) * Dimensions];
        Components.CopyTo(all, 0);
        return new WordTable(Hashes, all, Step);
    }

    public void Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Hashes.Length);
        foreach (var hash in Hashes)
        {
            writer.Write(hash);
        }

        foreach (var component in Components)
        {
            writer.Write(component);
        }
    }

    public static VectorTable Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var hashes = new uint[reader.ReadInt32()];
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at] = reader.ReadUInt32();
        }

        var bytes = reader.ReadBytes(hashes.Length * Dimensions);
        return new VectorTable(hashes, Array.ConvertAll(bytes, value => unchecked((sbyte)value)));
    }
}
