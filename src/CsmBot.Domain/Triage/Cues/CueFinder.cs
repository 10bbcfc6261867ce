using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Cues;

/// <summary>Finds the catalogue's phrases in a message, longest first, without overlaps.</summary>
internal static class CueFinder
{
    private static readonly Dictionary<uint, List<(uint[] Hashes, Cue Cue)>> ByFirstWord = Index();

    public static List<CueMatch> Find(ReadOnlySpan<Token> tokens)
    {
        var found = new List<CueMatch>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (ByFirstWord.TryGetValue(tokens[at].Hash, out var phrases) && LongestAt(tokens[at..], phrases) is { } match)
            {
                found.Add(new CueMatch(match.Cue, at, at + match.Length - 1));
                at += match.Length - 1;
            }
        }

        return found;
    }

    private static (Cue Cue, int Length)? LongestAt(ReadOnlySpan<Token> tokens, List<(uint[] Hashes, Cue Cue)> phrases)
    {
        foreach (var (hashes, cue) in phrases)
        {
            if (Starts(tokens, hashes))
            {
                return (cue, hashes.Length);
            }
        }

        return null;
    }

    private static bool Starts(ReadOnlySpan<Token> tokens, uint[] hashes)
    {
        if (hashes.Length > tokens.Length)
        {
            return false;
        }

        for (var at = 1; at < hashes.Length; at++)
        {
            if (tokens[at].Hash != hashes[at])
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<uint, List<(uint[] Hashes, Cue Cue)>> Index()
    {
        var index = new Dictionary<uint, List<(uint[] Hashes, Cue Cue)>>();
        Span<Token> tokens = stackalloc Token[16];
        foreach (var cue in CueCatalog.All)
        {
            foreach (var phrase in cue.Phrases)
            {
                var hashes = new uint[Tokenizer.Read(phrase, tokens)];
                for (var at = 0; at < hashes.Length; at++)
                {
                    hashes[at] = tokens[at].Hash;
                }

                if (!index.TryGetValue(hashes[0], out var phrases))
                {
                    index[hashes[0]] = phrases = [];
                }

                phrases.Add((hashes, cue));
            }
        }

        foreach (var phrases in index.Values)
        {
            phrases.Sort((left, right) => right.Hashes.Length.CompareTo(left.Hashes.Length));
        }

        return index;
    }
}
