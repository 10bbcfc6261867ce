using CsmBot.Domain.Triage.Features;
using CsmBot.Domain.Triage.Model;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage;

/// <summary>Decides where a typed task belongs in the matrix, and says why. Pure: the same text and context always give the same decision.</summary>
public sealed class TriageEngine
{
    private readonly TriageModel model;

    public TriageEngine(TriageModel? model = null) => this.model = model ?? TriageModel.Shared;

    public TriageDecision Decide(string text, TriageContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        Span<float> chances = stackalloc float[LinearModel.Classes];
        Read(text, chances);
        var best = 0;
        for (var label = 1; label < chances.Length; label++)
        {
            best = chances[label] > chances[best] ? label : best;
        }

        return new TriageDecision
        {
            Priority = Priority.Of((Quadrant)(best + 1)),
            Confidence = chances[best],
            Reasons = [],
            Model = model.Name,
        };
    }

    private void Read(string text, Span<float> chances)
    {
        Span<Token> tokens = stackalloc Token[Tokenizer.MaxTokens];
        Span<uint> words = stackalloc uint[NgramFeatures.MaxWordFeatures];
        Span<uint> characters = stackalloc uint[NgramFeatures.MaxCharacterFeatures];
        var read = tokens[..Tokenizer.Read(text, tokens)];
        words = words[..NgramFeatures.ReadWords(read, words)];
        characters = characters[..NgramFeatures.ReadCharacters(text, read, characters)];
        model.Linear.Score(words, characters, chances);
        Probability.Softmax(chances);
    }
}
