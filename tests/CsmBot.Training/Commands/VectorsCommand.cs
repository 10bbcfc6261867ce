using CsmBot.Training.Data;
using CsmBot.Training.Vectors;

namespace CsmBot.Training.Commands;

internal static class VectorsCommand
{
    public static int Run(string source)
    {
        var table = VectorBuilder.Build(source, Places.VectorFolder);
        table.Write(Places.VectorFile);
        Console.WriteLine($"{table.Hashes.Length:N0} words written to {Places.VectorFile}");
        return 0;
    }
}
