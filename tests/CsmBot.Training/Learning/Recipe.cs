using CsmBot.Domain.Triage;
using CsmBot.Training.Data;
using CsmBot.Training.Vectors;

namespace CsmBot.Training.Learning;

/// <summary>Everything that turns corpus lines into weights.</summary>
internal static class Recipe
{
    public static TriageModel Train(IReadOnlyList<CorpusLine> lines, VectorTable vectors, string name, NetOptions? options = null)
    {
        var vocabulary = vectors.ToVocabulary();
        var examples = lines.Select(line => MessageExample.Of(line, vocabulary, vectors.Hashes.Length)).ToList();
        var linear = LinearTrainer.Train(examples);
        var (net, table) = NetTrainer.Train(examples, vectors, options ?? new NetOptions());
        var names = NameTrainer.Train(lines, table);
        using var stream = new MemoryStream();
        new TriageModel(name, linear, table, net, names).Write(stream);
        stream.Position = 0;
        return TriageModel.Read(stream);
    }
}
