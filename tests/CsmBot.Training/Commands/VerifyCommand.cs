using CsmBot.Training.Data;
using CsmBot.Training.Learning;
using CsmBot.Training.Vectors;

namespace CsmBot.Training.Commands;

internal static class VerifyCommand
{
    public static int Run()
    {
        var same = IsReproducible();
        Console.WriteLine(same ? "The checked-in weights come from the checked-in corpus." : "The checked-in weights differ from what the corpus gives: run train.");
        return same ? 0 : 1;
    }

    public static bool IsReproducible() =>
        Recipe.TrainBytes(CorpusReader.ReadFolder(Places.Corpus), VectorTable.Read(Places.VectorFile)).AsSpan().SequenceEqual(File.ReadAllBytes(Places.Weights));
}
