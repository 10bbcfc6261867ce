using System.Runtime.CompilerServices;
using CsmBot.Domain.Triage.Weighing;

namespace CsmBot.Domain.Triage.Learning;

/// <summary>
/// Corrections prepared for comparison. A message like a corrected one is pushed the way the user corrected it, the more the closer it is;
/// the sum is bounded, so that a workspace can tilt decisions but never turn the rules over. Without the correction the push is gone.
/// </summary>
internal sealed class CorrectionIndex
{
    /// <summary>The strongest push on one axis, in log-odds.</summary>
    public const double Bound = 4;

    private const double Strength = 6;
    private const double LeastSimilarity = 0.4;
    private const int Newest = 200;

    private static readonly ConditionalWeakTable<LearnedAdjustments, CorrectionIndex> Prepared = [];

    private readonly List<(Similarity Words, Correction Correction)> corrections = [];

    private CorrectionIndex(TriageModel model, LearnedAdjustments learned)
    {
        foreach (var correction in learned.Corrections.TakeLast(Newest))
        {
            corrections.Add((new Similarity(model.Linear, Message.Read(correction.Text, Names.AccountFinder.Guess(model, correction.Text)).Tokens), correction));
        }
    }

    public static LearnedShift Shift(TriageModel model, LearnedAdjustments learned, Message message)
    {
        if (learned.Corrections.Count == 0)
        {
            return LearnedShift.None;
        }

        var index = Prepared.GetValue(learned, key => new CorrectionIndex(model, key));
        return index.Shift(new Similarity(model.Linear, message.Tokens));
    }

    private LearnedShift Shift(Similarity message)
    {
        double importance = 0, urgency = 0, closest = 0;
        var evidence = string.Empty;
        foreach (var (words, correction) in corrections)
        {
            var similarity = words.To(message);
            if (similarity < LeastSimilarity)
            {
                continue;
            }

            var pull = Strength * (similarity - LeastSimilarity) / (1 - LeastSimilarity);
            importance += pull * Direction(correction.Decided.IsImportant, correction.Corrected.IsImportant);
            urgency += pull * Direction(correction.Decided.IsUrgent, correction.Corrected.IsUrgent);
            (closest, evidence) = similarity >= closest ? (similarity, correction.Text) : (closest, evidence);
        }

        return new LearnedShift(Math.Clamp(importance, -Bound, Bound), Math.Clamp(urgency, -Bound, Bound), evidence);
    }

    private static int Direction(bool decided, bool corrected) => (corrected ? 1 : 0) - (decided ? 1 : 0);
}
