namespace CsmBot.Host.CommandLine;

/// <summary>Finds what a misspelt word probably meant.</summary>
internal static class NearName
{
    private const int MostEdits = 3;

    public static string? Find(string typed, IEnumerable<string> names) => names
        .Select(name => (name, edits: Edits(typed.ToLowerInvariant(), name.ToLowerInvariant())))
        .Where(pair => pair.edits <= Math.Min(MostEdits, pair.name.Length / 2))
        .OrderBy(pair => pair.edits)
        .Select(pair => pair.name)
        .FirstOrDefault();

    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var swap = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(swap, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
