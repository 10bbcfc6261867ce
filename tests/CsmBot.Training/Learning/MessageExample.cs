using CsmBot.Domain.Triage;
using CsmBot.Domain.Triage.Features;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;
using CsmBot.Training.Data;

namespace CsmBot.Training.Learning;

/// <summary>A message as the quadrant models see it: hashed n-grams and rows of the word table.</summary>
internal sealed record MessageExample(Quadrant Quadrant, uint[] Words, uint[] Characters, int[] Rows)
{
    public static MessageExample Of(CorpusLine line, Vocabulary vocabulary, int vocabularySize, bool maskAccount = true)
    {
        Span<Token> all = stackalloc Token[Tokenizer.MaxTokens];
        Span<Token> masked = stackalloc Token[Tokenizer.MaxTokens];
        var tokens = masked[..Masking.Apply(all[..Tokenizer.Read(line.Text, all)], maskAccount ? line.Account : null, masked)];
        var words = new uint[NgramFeatures.MaxWordFeatures];
        var characters = new uint[NgramFeatures.MaxCharacterFeatures];
        var wordCount = NgramFeatures.ReadWords(tokens, words);
        var characterCount = NgramFeatures.ReadCharacters(line.Text, tokens, characters);
        var rows = new int[tokens.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            rows[at] = WordTable.RowOf(vocabulary, vocabularySize, tokens[at].Hash);
        }

        return new MessageExample(line.Quadrant, words[..wordCount], characters[..characterCount], rows);
    }
}
