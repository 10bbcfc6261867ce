using CsmBot.Domain.Accounts;
using CsmBot.Domain.Text;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>
/// Looks for accounts of the book in one message. A name of rare words is an account wherever it stands; one of dictionary words ("Target", "Paper Moon") only where
/// the tagger does not find that much too unlikely. The limits are in log-odds and were chosen by the <c>book</c> command of the training project.
/// </summary>
internal readonly ref struct BookSearch(AccountDirectory directory, WordTable words, string text, ReadOnlySpan<Token> tokens, NameReading reading, Range? likeliest)
{
    private const float WordDoubt = 4;

    /// <summary>A single word that does what customers do.</summary>
    private const float SomebodyDoubt = 8;

    /// <summary>Several words of a name in their order are seldom an accident.</summary>
    private const float PhraseDoubt = 20;

    private const float SlipDoubt = 8;

    private static readonly uint Article = Fold.Hash("the");

    private readonly ReadOnlySpan<Token> tokens = tokens;
    private readonly float bestScore = reading.ScoreOf(likeliest);
    private readonly NameReading reading = reading;

    /// <summary>The account the message most likely concerns, or null when it names none of the book.</summary>
    /// <param name="guess">What reads like a name without the book; an account there is preferred.</param>
    public AccountMention? Find(TextSpan? guess)
    {
        AccountMention? found = null;
        var leastDoubt = float.MaxValue;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (MentionAt(at, guess, out var doubt) is not { } mention)
            {
                continue;
            }

            if (guess is { } guessed && guessed.Overlaps(mention.Span))
            {
                return mention;
            }

            if (doubt < leastDoubt)
            {
                (found, leastDoubt) = (mention, doubt);
            }

            while (at + 1 < tokens.Length && tokens[at + 1].Start < mention.Span.End)
            {
                at++;
            }
        }

        return found;
    }

    private AccountMention? MentionAt(int at, TextSpan? guess, out float doubt)
    {
        doubt = 0;
        if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            return null;
        }

        // A dictionary word is no slip of another word.
        var hits = directory.At(text, tokens, at);
        var isSlip = hits.Count == 0 && !IsInDictionary(tokens[at]);
        hits = isSlip ? directory.NearlyAt(text, tokens, at) : hits;
        if (hits.Count == 0)
        {
            return null;
        }

        foreach (var typed in hits.Select(hit => hit.Typed).Distinct().OrderDescending())
        {
            var span = new TextSpan(tokens[at].Start, tokens[at + typed - 1].End - tokens[at].Start);
            doubt = bestScore - reading.ScoreOf(at..(at + typed));
            if (IsMeant(hits, typed, span, guess) ?? doubt <= (isSlip ? SlipDoubt : LimitOf(at, typed)))
            {
                return new AccountMention(span.Of(text), span, CandidatesOf(hits, typed));
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the name is meant; null where that depends on doubt. Half a name counts only where the message reads like a name that ends there, and a known name
    /// inside a longer one ("Oak" in "Oak Hollow Rehab") is most likely another customer's.
    /// </summary>
    private static bool? IsMeant(IReadOnlyList<AccountHit> hits, int typed, TextSpan span, TextSpan? guess)
    {
        if (guess is { } guessed && guessed.Start >= span.Start && guessed.End <= span.End)
        {
            return true;
        }

        return hits.Any(hit => hit.Typed == typed && hit.IsWhole) ? null : false;
    }

    private float LimitOf(int at, int typed)
    {
        var name = tokens.Slice(at, typed);
        foreach (var token in name)
        {
            if (!IsInDictionary(token))
            {
                return float.PositiveInfinity;
            }
        }

        var isPhrase = typed > 2 || (typed == 2 && name[0].Hash != Article);
        return isPhrase ? PhraseDoubt : NameUse.IsSomebody(tokens, at, at + typed) ? SomebodyDoubt : WordDoubt;
    }

    private bool IsInDictionary(Token token) => words.RankOf(token.Hash) >= 0;

    /// <summary>Each account once, also when it is hit by two of its names.</summary>
    private static List<KnownAccount> CandidatesOf(IReadOnlyList<AccountHit> hits, int typed)
    {
        var candidates = new List<KnownAccount>();
        foreach (var hit in hits)
        {
            if (hit.Typed == typed && !candidates.Exists(known => ReferenceEquals(known, hit.Account)))
            {
                candidates.Add(hit.Account);
            }
        }

        return candidates;
    }
}
