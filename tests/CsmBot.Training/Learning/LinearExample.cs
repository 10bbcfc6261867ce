using CsmBot.Domain.Triage;
using CsmBot.Domain.Triage.Features;
using CsmBot.Domain.Triage.Reading;
using CsmBot.Training.Data;

namespace CsmBot.Training.Learning;

/// <summary>A message as the linear model sees it.</summary>
internal sealed record LinearExample(Quadrant Quadrant, uint[] Words, uint[] Characters)
{
    public static LinearExample Of(CorpusLine line)
    {
        Span<Token> tokens = stackalloc Token[Tokenizer.MaxTokens];
        var read = tokens[..Tokenizer.Read(line.Text, tokens)];
        var words = new uint[NgramFeatures.MaxWordFeatures];
        var characters = new uint[NgramFeatures.MaxCharacterFeatures];
        var wordCount = NgramFeatures.ReadWords(read, words);
        var characterCount = NgramFeatures.ReadCharacters(line.Text, read, characters);
        return new LinearExample(line.Quadrant, words[..wordCount], characters[..characterCount]);
    }
}
