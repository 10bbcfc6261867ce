using CsmBot.Domain.Accounts;
using CsmBot.Domain.Text;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>Finds the customer a message concerns: a known account where one is named, else what reads like a name. Ambiguity is kept, never guessed away.</summary>
internal static class AccountFinder
{
    /// <summary>A known name that is an everyday word ("Target", "Monday") counts only where the message uses it as a name.</summary>
    private const int EverydayRank = 12_000;

    public static AccountMention? Find(TriageModel model, string text, IReadOnlyList<KnownAccount> accounts)
    {
        Span<Token> all = stackalloc Token[Tokenizer.MaxTokens];
        var tokens = all[..Tokenizer.Read(text, all)];
        var guess = Guess(model.Names, model.NameRows, model.Words, text, tokens);
        return accounts.Count > 0 && FindKnown(model.Words, text, tokens, guess, accounts) is { } known
            ? known
            : guess is { } span ? new AccountMention(span.Of(text), span, []) : null;
    }

    /// <summary>What reads like the account's name, without a directory.</summary>
    public static TextSpan? Guess(TriageModel model, string text) => Guess(model.Names, model.NameRows, model.Words, text);

    public static TextSpan? Guess(NameModel names, NameRows rows, WordTable words, string text)
    {
        Span<Token> all = stackalloc Token[Tokenizer.MaxTokens];
        return Guess(names, rows, words, text, all[..Tokenizer.Read(text, all)]);
    }

    private static TextSpan? Guess(NameModel names, NameRows rows, WordTable words, string text, ReadOnlySpan<Token> tokens)
    {
        Span<byte> commonness = stackalloc byte[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            commonness[at] = Commonness.StepOf(words.RankOf(tokens[at].Hash));
        }

        return NameTagger.Find(names, rows, text, tokens, commonness) is { } range ? NameTagger.SpanOf(text, tokens, range) : null;
    }

    private static AccountMention? FindKnown(WordTable words, string text, ReadOnlySpan<Token> tokens, TextSpan? guess, IReadOnlyList<KnownAccount> accounts)
    {
        var directory = AccountDirectory.Of(accounts);
        var found = new List<AccountMention>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number) || MentionAt(directory, words, text, tokens, at, guess) is not { } mention)
            {
                continue;
            }

            if (guess is { } span && mention.Span.Overlaps(span))
            {
                return mention;
            }

            found.Add(mention);
            at += TokensIn(tokens, at, mention.Span) - 1;
        }

        return found.Count > 0 ? found[0] : null;
    }

    private static AccountMention? MentionAt(AccountDirectory directory, WordTable words, string text, ReadOnlySpan<Token> tokens, int at, TextSpan? guess)
    {
        var hits = directory.At(text, tokens, at);
        if (hits.Count == 0)
        {
            return null;
        }

        var typed = hits[0].Typed;
        var span = new TextSpan(tokens[at].Start, tokens[at + typed - 1].End - tokens[at].Start);
        var fits = guess is { } guessed && guessed.Overlaps(span);
        var whole = false;
        var candidates = new List<KnownAccount>();
        foreach (var hit in hits)
        {
            if (hit.Typed == typed)
            {
                candidates.Add(hit.Account);
                whole |= hit.IsWhole;
            }
        }

        if (!fits && (!whole || IsEveryday(words, tokens.Slice(at, typed), at)))
        {
            return null;
        }

        return new AccountMention(span.Of(text), span, candidates);
    }

    private static bool IsEveryday(WordTable words, ReadOnlySpan<Token> name, int at)
    {
        foreach (var token in name)
        {
            var rank = words.RankOf(token.Hash);
            if (rank is < 0 or >= EverydayRank)
            {
                return false;
            }
        }

        return name.Length == 1 || at == 0 || name[0].Case is TokenCase.Lower;
    }

    private static int TokensIn(ReadOnlySpan<Token> tokens, int at, TextSpan span)
    {
        var count = 0;
        while (at + count < tokens.Length && tokens[at + count].Start < span.End)
        {
            count++;
        }

        return Math.Max(count, 1);
    }
}
