using CsmBot.Training.Data;

namespace CsmBot.Training.Learning;

/// <summary>Chat is often typed without capitals: repeats part of the corpus in lower case, with the same spans, so that the tagger does not lean on case alone.</summary>
internal static class NameVariation
{
    private const float LowerName = 0.5f;
    private const float LowerAll = 0.2f;

    public static IEnumerable<CorpusLine> Of(IReadOnlyList<CorpusLine> lines)
    {
        var random = new Shuffler(977);
        foreach (var line in lines)
        {
            if (line.Account is { } account && random.NextFloat() < LowerName)
            {
                yield return line with { Text = string.Concat(line.Text.AsSpan(0, account.Start), Lower(account.Of(line.Text)), line.Text.AsSpan(account.End)) };
            }
            else if (random.NextFloat() < LowerAll)
            {
                yield return line with { Text = Lower(line.Text) };
            }
        }
    }

    /// <summary>Letter by letter, so that the length and with it every span stays.</summary>
    private static string Lower(string text) => string.Create(text.Length, text, static (lower, source) => source.AsSpan().ToLowerInvariant(lower));
}
