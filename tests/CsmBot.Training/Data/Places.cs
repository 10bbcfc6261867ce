using System.Runtime.CompilerServices;

namespace CsmBot.Training.Data;

/// <summary>Where the corpus, the vectors and the weights are kept, found from this source file.</summary>
internal static class Places
{
    private static readonly string Project = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, ".."));

    public static string Corpus => Path.Combine(Project, "Corpus");

    /// <summary>Account names made of everyday words, to test a book with.</summary>
    public static string EverydayNames => Path.Combine(Corpus, "everyday-names.txt");

    public static string VectorFolder => Path.Combine(Project, "Vectors");

    public static string VectorFile => Path.Combine(VectorFolder, "vectors.bin");

    public static string Weights => Path.GetFullPath(Path.Combine(Project, "..", "..", "src", "CsmBot.Domain", "Triage", "Model", "weights.bin"));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
