using System.IO.Compression;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Names;

namespace CsmBot.Domain.Triage;

/// <summary>The trained weights. Read once from the assembly; immutable and shared by every engine.</summary>
public sealed class TriageModel
{
    internal const string Resource = "CsmBot.Domain.Triage.Model.weights.bin";

    private static readonly Lazy<TriageModel> Lazily = new(ReadResource);

    internal TriageModel(string name, LinearModel linear, WordTable words, PhraseNet net, NameModel names)
    {
        Name = name;
        Linear = linear;
        Words = words;
        Net = net;
        Names = names;
        Rows = new RowCache(words, net);
        NameRows = new NameRows(words, names.Net);
    }

    public static TriageModel Shared => Lazily.Value;

    /// <summary>Changes whenever the weights do, so that a stored decision says which weights made it.</summary>
    public string Name { get; }

    internal LinearModel Linear { get; }

    internal WordTable Words { get; }

    internal PhraseNet Net { get; }

    internal NameModel Names { get; }

    internal RowCache Rows { get; }

    internal NameRows NameRows { get; }

    internal static TriageModel Read(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        brotli.CopyTo(buffer);
        buffer.Position = 0;
        using var reader = new BinaryReader(buffer);
        return new TriageModel(reader.ReadString(), LinearModel.Read(reader), WordTable.Load(reader), PhraseNet.Load(reader), NameModel.Read(reader));
    }

    internal void Write(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        writer.Write(Name);
        Linear.Write(writer);
        Words.Write(writer);
        Net.Write(writer);
        Names.Write(writer);
    }

    private static TriageModel ReadResource()
    {
        using var stream = typeof(TriageModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The triage weights are missing from the assembly: {Resource}");
        return Read(stream);
    }
}
