using CsmBot.Training.Data;
using CsmBot.Training.Learning;
using CsmBot.Training.Vectors;

namespace CsmBot.Training.Commands;

internal static class TrainCommand
{
    public static int Run()
    {
        var bytes = Recipe.TrainBytes(CorpusReader.ReadFolder(Places.Corpus), VectorTable.Read(Places.VectorFile));
        File.WriteAllBytes(Places.Weights, bytes);
        Console.WriteLine($"{bytes.Length:N0} bytes written to {Places.Weights}");
        return 0;
    }
}
