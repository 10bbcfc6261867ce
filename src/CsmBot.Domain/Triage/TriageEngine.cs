using CsmBot.Domain.Triage.Model;

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
        Span<float> net = stackalloc float[LinearModel.Classes];
        Reader.Score(model, text, Reader.FindAccount(model, text), chances, net);
        for (var label = 0; label < chances.Length; label++)
        {
            chances[label] += net[label];
        }

        Probability.Softmax(chances);
    }
}
