using CsmBot.Domain.Text;
using CsmBot.Domain.Triage.Features;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Names;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage;

/// <summary>Runs the trained models over one message.</summary>
internal static class Reader
{
    public static TextSpan? FindAccount(TriageModel model, string text) => FindAccount(model.Names, model.Words, text);

    public static TextSpan? FindAccount(NameModel names, WordTable table, string text)
    {
        Span<Token> all = stackalloc Token[Tokenizer.MaxTokens];
        Span<int> ranks = stackalloc int[Tokenizer.MaxTokens];
        Span<byte> commonness = stackalloc byte[Tokenizer.MaxTokens];
        var tokens = all[..Tokenizer.Read(text, all)];
        for (var at = 0; at < tokens.Length; at++)
        {
            ranks[at] = table.RankOf(tokens[at].Hash);
        }

        Commonness.Read(ranks[..tokens.Length], commonness);
        return NameTagger.Find(names, table, text, tokens, commonness[..tokens.Length]) is { } range ? NameTagger.SpanOf(tokens, range) : null;
    }

    public static void Score(TriageModel model, string text, TextSpan? account, Span<float> linear, Span<float> net)
    {
        Span<Token> all = stackalloc Token[Tokenizer.MaxTokens];
        Span<Token> masked = stackalloc Token[Tokenizer.MaxTokens];
        Span<uint> words = stackalloc uint[NgramFeatures.MaxWordFeatures];
        Span<uint> characters = stackalloc uint[NgramFeatures.MaxCharacterFeatures];
        var tokens = masked[..Masking.Apply(all[..Tokenizer.Read(text, all)], account, masked)];
        words = words[..NgramFeatures.ReadWords(tokens, words)];
        characters = characters[..NgramFeatures.ReadCharacters(text, tokens, characters)];
        model.Linear.Score(words, characters, linear);

        var rows = new float[tokens.Length][];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = model.Rows.RowOf(model.Words.RowOf(tokens[at].Hash));
        }

        Span<float> features = stackalloc float[PhraseNet.Features];
        Span<int> where = stackalloc int[PhraseNet.Features];
        model.Net.Pool(rows, rows.Length, features, where);
        model.Net.Score(features, net);
    }
}
