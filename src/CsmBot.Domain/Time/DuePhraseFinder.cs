using CsmBot.Domain.Text;

namespace CsmBot.Domain.Time;

/// <summary>Finds the phrase that names the deadline of the work in a chat message.</summary>
public static class DuePhraseFinder
{
    /// <summary>The main due phrase, or null when the message names no deadline.</summary>
    public static DueCandidate? Find(string text)
    {
        DueCandidate? best = null;
        foreach (var candidate in FindAll(text))
        {
            if (candidate.Score > 0 && (best is null || candidate.Score > best.Value.Score))
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>Every phrase that could be a due phrase, in the order typed, also those scored as none.</summary>
    public static IReadOnlyList<DueCandidate> FindAll(string text)
    {
        var at = text.IndexOf("today", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? [] : [new DueCandidate(new TextSpan(at, 5), 1)];
    }
}
