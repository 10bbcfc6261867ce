using System.Buffers;
using CsmBot.Domain.Text;
using CsmBot.Domain.Time.Phrases;

namespace CsmBot.Domain.Time;

/// <summary>Finds the phrase that names the deadline of the work in a chat message.</summary>
public static class DuePhraseFinder
{
    /// <summary>Longer text is not a chat message; what stands behind this is not looked at.</summary>
    public const int MaxLength = 16_384;

    private const int TokensOnStack = 96;

    private delegate void Visit<T>(ref T seen, in DueCandidate candidate);

    /// <summary>The main due phrase, or null when the message names no deadline.</summary>
    public static DueCandidate? Find(string text) => Find(text, []);

    /// <summary>The main due phrase outside <paramref name="taken"/>, the stretches already known to be names ("Friday Foods").</summary>
    public static DueCandidate? Find(string text, ReadOnlySpan<TextSpan> taken)
    {
        DueCandidate? best = null;
        Scan(text, taken, ref best, static (ref DueCandidate? best, in DueCandidate candidate) =>
        {
            if (candidate.Score > 0 && (best is null || candidate.Score > best.Value.Score))
            {
                best = candidate;
            }
        });

        return best;
    }

    /// <summary>Every phrase that could be a due phrase, in the order typed, also those scored as none.</summary>
    public static IReadOnlyList<DueCandidate> FindAll(string text)
    {
        var all = new List<DueCandidate>();
        Scan(text, [], ref all, static (ref List<DueCandidate> all, in DueCandidate candidate) => all.Add(candidate));
        return all;
    }

    private static void Scan<T>(string text, ReadOnlySpan<TextSpan> taken, ref T seen, Visit<T> visit)
    {
        var read = text.AsSpan(0, Math.Min(text.Length, MaxLength));
        if (read.Length <= TokensOnStack)
        {
            Scan(read, stackalloc Token[TokensOnStack], taken, ref seen, visit);
            return;
        }

        var rented = ArrayPool<Token>.Shared.Rent(read.Length);
        Scan(read, rented, taken, ref seen, visit);
        ArrayPool<Token>.Shared.Return(rented);
    }

    private static void Scan<T>(ReadOnlySpan<char> text, Span<Token> space, ReadOnlySpan<TextSpan> taken, ref T seen, Visit<T> visit)
    {
        var tokens = (ReadOnlySpan<Token>)space[..Tokenizer.Tokenize(text, space)];
        var earlier = DueCues.None;
        for (var i = 0; i < tokens.Length;)
        {
            if (!PhraseStart.IsPossible(tokens[i], text[tokens[i].Start..tokens[i].End]))
            {
                i++;
                continue;
            }

            var reader = new PhraseReader(text, tokens, i);
            if (!PhraseGrammar.TryRead(ref reader))
            {
                i++;
                continue;
            }

            var first = PhraseStart.FirstOfPhrase(reader.Phrase, tokens, i);
            var span = new TextSpan(tokens[first].Start, EndOf(tokens[reader.Position - 1]) - tokens[first].Start);
            if (!IsTaken(span, taken))
            {
                var cues = CueReader.Read(reader.Phrase, text, tokens, first, reader.Position) | earlier;
                earlier = DueCues.LaterMention;
                visit(ref seen, new DueCandidate(span, CueWeights.Sum(cues), cues));
            }

            i = reader.Position;
        }
    }

    /// <summary>"before Friday's" without its review ends with friday: the 's is no part of the phrase.</summary>
    private static int EndOf(Token last) => last.Possessive ? last.End - 2 : last.End;

    private static bool IsTaken(TextSpan span, ReadOnlySpan<TextSpan> taken)
    {
        foreach (var name in taken)
        {
            if (name.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}
