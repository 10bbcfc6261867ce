namespace CsmBot.Domain.Tasks;

/// <summary>How much two short texts say the same, by their words.</summary>
internal static class TextLikeness
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "to", "of", "for", "at", "in", "on", "and", "or", "is", "are", "be", "by", "with", "re", "please", "pls", "from", "this", "that", "it", "their", "our", "my",
    };

    /// <summary>Common words as a share of all words, 0 to 1.</summary>
    public static double Of(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var common = one.Count(other.Contains);
        var all = one.Count + other.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    public static HashSet<string> WordsOf(string text) => text
        .Split(text.Where(c => !char.IsLetterOrDigit(c) && c != '\'').Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.ToLowerInvariant())
        .Where(word => !Fillers.Contains(word))
        .ToHashSet(StringComparer.Ordinal);
}
