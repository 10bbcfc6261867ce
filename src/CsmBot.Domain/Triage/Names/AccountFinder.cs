using CsmBot.Domain.Accounts;
using CsmBot.Domain.Text;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>Finds the customer a message concerns: a known account where one is named, else what reads like a name. Ambiguity is kept, never guessed away.</summary>
internal static class AccountFinder
{
    public static AccountMention? Find(TriageModel model, string text, IReadOnlyList<KnownAccount> accounts)
    {
        Span<Token> all = stackalloc Token[Tokenizer.MaxTokens];
        var tokens = all[..Tokenizer.Read(text, all)];
        Span<float> scores = stackalloc float[NameTagger.ScoresOf(tokens.Length)];
        var reading = NameTagger.Read(model.Names, model.NameRows, model.Words, text, tokens, scores);
        var likeliest = reading.Likeliest();
        var guess = SpanOf(text, tokens, likeliest);
        var known = accounts.Count == 0 ? null : new BookSearch(AccountDirectory.Of(accounts), model.Words, text, tokens, reading, likeliest).Find(guess);
        return known ?? (guess is { } span ? new AccountMention(span.Of(text), span, []) : null);
    }

    /// <summary>What reads like the account's name, without a directory.</summary>
    public static TextSpan? Guess(TriageModel model, string text) => Guess(model.Names, model.NameRows, model.Words, text);

    public static TextSpan? Guess(NameModel names, NameRows rows, WordTable words, string text)
    {
        Span<Token> all = stackalloc Token[Tokenizer.MaxTokens];
        var tokens = all[..Tokenizer.Read(text, all)];
        Span<float> scores = stackalloc float[NameTagger.ScoresOf(tokens.Length)];
        return SpanOf(text, tokens, NameTagger.Read(names, rows, words, text, tokens, scores).Likeliest());
    }

    private static TextSpan? SpanOf(string text, ReadOnlySpan<Token> tokens, Range? name) => name is { } range ? NameTagger.SpanOf(text, tokens, range) : null;
}
