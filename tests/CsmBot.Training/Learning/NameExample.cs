using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Names;
using CsmBot.Domain.Triage.Reading;
using CsmBot.Training.Data;

namespace CsmBot.Training.Learning;

/// <summary>A message as the name tagger learns it: features and the right state at every token.</summary>
internal sealed record NameExample(uint[][] Features, int[][] Shapes, int[] Ranks, int[] States)
{
    public static NameExample Of(CorpusLine line, WordTable words)
    {
        Span<Token> all = stackalloc Token[Tokenizer.MaxTokens];
        Span<byte> commonness = stackalloc byte[Tokenizer.MaxTokens];
        var tokens = all[..Tokenizer.Read(line.Text, all)];
        var ranks = new int[tokens.Length];
        for (var at = 0; at < tokens.Length; at++)
        {
            ranks[at] = words.RankOf(tokens[at].Hash);
            commonness[at] = Commonness.StepOf(ranks[at]);
        }

        Span<uint> features = stackalloc uint[NameFeatures.MaxPerToken];
        var capitals = NameTagger.HasCapitals(tokens);
        var result = new uint[tokens.Length][];
        var shapes = new int[tokens.Length][];
        for (var at = 0; at < tokens.Length; at++)
        {
            result[at] = features[..NameFeatures.Read(line.Text, tokens, commonness[..tokens.Length], at, capitals, features)].ToArray();
            shapes[at] = new int[NameNet.ShapesPerToken];
            NameNet.ReadShapes(tokens[at], commonness[at], capitals, at, shapes[at]);
        }

        return new NameExample(result, shapes, ranks, StatesOf(line, tokens));
    }

    private static int[] StatesOf(CorpusLine line, ReadOnlySpan<Token> tokens)
    {
        var states = new int[tokens.Length];
        var state = NameState.Before;
        for (var at = 0; at < tokens.Length; at++)
        {
            var inside = line.Account is { } account && tokens[at].Span.Overlaps(account);
            state = (inside, state) switch
            {
                (true, NameState.Before) => NameState.Begin,
                (true, NameState.Begin or NameState.Inside) => NameState.Inside,
                (false, NameState.Begin or NameState.Inside) => NameState.After,
                _ => state,
            };
            states[at] = (int)state;
        }

        return states;
    }
}
