using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Training.Data;

/// <summary>What must not be in the corpus: repeated messages, near-repeats with another label, marks with loose ends.</summary>
public static class CorpusLint
{
    private const double NearlyEqual = 0.9;

    public static IEnumerable<string> Duplicates(IReadOnlyList<CorpusLine> lines) =>
        from line in lines
        group line by Key(line) into same
        where same.Count() > 1
        select string.Join(" = ", same.Select(Place));

    /// <summary>Pairs that share nearly all words but not the quadrant.</summary>
    public static IEnumerable<string> Conflicts(IReadOnlyList<CorpusLine> lines)
    {
        var words = lines.Select(WordsOf).ToList();
        var byWord = new Dictionary<uint, List<int>>();
        for (var at = 0; at < lines.Count; at++)
        {
            foreach (var other in words[at].SelectMany(word => byWord.GetValueOrDefault(word, [])).Distinct())
            {
                if (lines[at].Quadrant != lines[other].Quadrant && Overlap(words[at], words[other]) >= NearlyEqual)
                {
                    yield return $"{Place(lines[other])} against {Place(lines[at])}";
                }
            }

            foreach (var word in words[at].OrderDescending().Take(3))
            {
                if (!byWord.TryGetValue(word, out var holders))
                {
                    byWord[word] = holders = [];
                }

                holders.Add(at);
            }
        }
    }

    public static IEnumerable<string> BadMarks(IReadOnlyList<CorpusLine> lines) =>
        from line in lines
        from marked in new[] { line.AccountName, line.DuePhrase }
        where marked is not null && (marked.Length == 0 || marked.Trim() != marked || marked.Contains('\n', StringComparison.Ordinal))
        select $"{Place(line)}: [{marked}]";

    private static string Key(CorpusLine line) => string.Join(' ', WordsOf(line).Order());

    private static HashSet<uint> WordsOf(CorpusLine line)
    {
        Span<Token> tokens = stackalloc Token[Tokenizer.MaxTokens];
        var words = new HashSet<uint>();
        foreach (var token in tokens[..Tokenizer.Read(line.Text, tokens)])
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                words.Add(token.Hash);
            }
        }

        return words;
    }

    private static double Overlap(HashSet<uint> first, HashSet<uint> second) => (double)first.Count(second.Contains) / (first.Count + second.Count - first.Count(second.Contains));

    private static string Place(CorpusLine line) => $"{line.Author}:{line.Number}";
}
