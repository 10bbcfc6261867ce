using CsmBot.Domain.Triage;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Names;
using CsmBot.Domain.Triage.Reading;
using CsmBot.Training.Data;
using CsmBot.Training.Vectors;

namespace CsmBot.Training.Learning;

/// <summary>Everything that turns corpus lines into weights. The same lines always give the same bytes.</summary>
internal static class Recipe
{
    public static TriageModel Train(IReadOnlyList<CorpusLine> lines, VectorTable vectors)
    {
        using var stream = new MemoryStream(TrainBytes(lines, vectors));
        return TriageModel.Read(stream);
    }

    public static byte[] TrainBytes(IReadOnlyList<CorpusLine> lines, VectorTable vectors)
    {
        var vocabulary = vectors.ToVocabulary();
        var examples = lines.Select(line => MessageExample.Of(line, vocabulary, vectors.Hashes.Length)).ToList();
        NameModel? names = null;
        LinearModel? linear = null;
        PhraseNet? net = null;
        WordTable? table = null;
        Parallel.Invoke(
            () => (net, table) = NetTrainer.Train(examples, vectors, new NetOptions()),
            () => linear = LinearTrainer.Train(examples),
            () => names = NameTrainer.Train(lines, vectors.ToWordTable()));
        using var stream = new MemoryStream();
        new TriageModel(NameOf(lines), linear!, table!, net!, names!).Write(stream);
        return stream.ToArray();
    }

    /// <summary>Weights are named for what they were trained on: the size of the corpus and a hash of its text.</summary>
    private static string NameOf(IReadOnlyList<CorpusLine> lines)
    {
        var hash = 17u;
        foreach (var line in lines)
        {
            hash = Fold.Combine(hash, Fold.Hash($"{line.Quadrant}{line.Account}{line.Text}"));
        }

        return $"triage-{lines.Count}-{hash:x8}";
    }
}
