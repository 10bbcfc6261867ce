namespace CsmBot.Domain.Finding;

/// <summary>Cuts a query at white space, keeping quoted phrases whole. A quote left open runs to the end.</summary>
internal static class QueryTokenizer
{
    public static IEnumerable<QueryToken> Read(string text)
    {
        var at = 0;
        while (SkipSpace(text, ref at))
        {
            var name = FilterName(text, at);
            if (name is null)
            {
                yield return Value(text, ref at, null);
                continue;
            }

            at += name.Length + 1;

            // "account: acme" means the same as "account:acme".
            SkipSpace(text, ref at);
            yield return Value(text, ref at, name.ToLowerInvariant());
        }
    }

    /// <summary>Letters up to a colon. A web address is a word, and so is anything that does not begin with letters ("10:30").</summary>
    private static string? FilterName(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var isFilter = end > at && end < text.Length && text[end] == ':' && !text.AsSpan(end + 1).StartsWith("//", StringComparison.Ordinal);
        return isFilter ? text[at..end] : null;
    }

    private static QueryToken Value(string text, ref int at, string? filter)
    {
        if (at >= text.Length)
        {
            return new QueryToken(filter, string.Empty, Quoted: false);
        }

        if (IsQuote(text[at]))
        {
            var start = ++at;
            while (at < text.Length && !IsQuote(text[at]))
            {
                at++;
            }

            var phrase = text[start..at];
            at = Math.Min(at + 1, text.Length);
            return new QueryToken(filter, phrase, Quoted: true);
        }

        var from = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return new QueryToken(filter, text[from..at], Quoted: false);
    }

    private static bool SkipSpace(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length;
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';
}
