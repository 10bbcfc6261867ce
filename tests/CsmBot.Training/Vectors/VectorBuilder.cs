using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Training.Vectors;

/// <summary>
/// Prunes the published vectors to the commonest words, turns them to their principal components and rounds them to eight bits.
/// Contractions, which the source writes in two parts ("do", "n't"), get the mean of their parts.
/// </summary>
internal static class VectorBuilder
{
    private const int Words = 32_000;
    private const int Sample = 30_000;

    private static readonly (string Ending, string Part)[] Contractions =
        [("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"), ("'m", "am")];

    private static readonly string[] Stems =
    [
        "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "would", "could", "should", "must", "need", "ca", "wo",
        "i", "you", "we", "they", "he", "she", "it", "that", "there", "who", "what",
    ];

    /// <param name="path">The package's JSON file.</param>
    /// <param name="folder">Where aliases.txt and extra-words.txt are.</param>
    public static VectorTable Build(string path, string folder)
    {
        var (words, vectors) = VectorSource.Read(path);
        var mean = Mean(words, vectors);
        var axes = PrincipalAxes.Of([.. words.Take(Sample).Select(word => Centred(vectors[word], mean))], VectorTable.Dimensions);
        var extra = ReadLines(folder, "extra-words.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var chosen = words.Take(Words).Concat(extra).Where(vectors.ContainsKey).Select(word => (word, vectors[word]));
        var hashes = new List<uint>();
        var components = new List<sbyte>();
        var seen = new HashSet<uint>();
        foreach (var (word, vector) in Aliases(folder, vectors).Concat(Contracted(vectors)).Concat(chosen))
        {
            var hash = Fold.Hash(word);
            if (!word.Any(char.IsAsciiDigit) && seen.Add(hash))
            {
                hashes.Add(hash);
                components.AddRange(Rounded(axes, Centred(vector, mean)));
            }
        }

        return new VectorTable([.. hashes], [.. components]);
    }

    private static IEnumerable<(string Word, float[] Vector)> Aliases(string folder, IReadOnlyDictionary<string, float[]> vectors) =>
        from line in ReadLines(folder, "aliases.txt")
        let sides = line.Split(" = ")
        let parts = sides[1].Split(' ').Where(vectors.ContainsKey).ToArray()
        where parts.Length > 0
        select (sides[0], Average([.. parts.Select(part => vectors[part])]));

    private static IEnumerable<(string Word, float[] Vector)> Contracted(IReadOnlyDictionary<string, float[]> vectors) =>
        from stem in Stems
        from contraction in Contractions
        let whole = stem switch { "ca" => "can", "wo" => "will", "i" => "me", _ => stem }
        select (stem + contraction.Ending, Average([vectors[whole], vectors[contraction.Part]]));

    private static IEnumerable<string> ReadLines(string folder, string name) =>
        File.ReadLines(Path.Combine(folder, name)).Where(line => line.Length > 0 && line[0] != '#');

    private static float[] Average(float[][] vectors) =>
        [.. Enumerable.Range(0, VectorSource.Dimensions).Select(at => vectors.Average(vector => vector[at]))];

    private static float[] Mean(IReadOnlyList<string> words, IReadOnlyDictionary<string, float[]> vectors)
    {
        var mean = new float[VectorSource.Dimensions];
        foreach (var word in words.Take(Sample))
        {
            for (var at = 0; at < mean.Length; at++)
            {
                mean[at] += vectors[word][at] / Sample;
            }
        }

        return mean;
    }

    private static float[] Centred(float[] vector, float[] mean) => [.. vector.Zip(mean, (value, average) => value - average)];

    private static IEnumerable<sbyte> Rounded(float[][] axes, float[] vector)
    {
        var turned = axes.Select(axis => axis.Zip(vector, (a, b) => a * b).Sum()).ToArray();
        var norm = MathF.Sqrt(turned.Sum(value => value * value)) + 1e-9f;
        return turned.Select(value => (sbyte)Math.Clamp(MathF.Round(2 * value / norm / VectorTable.Step), -127, 127));
    }
}
