using CsmBot.Domain.Time;
using CsmBot.Domain.Triage.Cues;
using CsmBot.Domain.Triage.Weighing;

namespace CsmBot.Domain.Triage.Facts;

/// <summary>The one question worth asking, if any.</summary>
internal static class Questions
{
    public const string Importance = "customer-outcome";
    public const string Urgency = "near-clock";
    public const string Consequence = "stated-consequence";
    public const string SuccessMeasure = "success-plan-measure";

    /// <summary>Below this the task is not filed without asking.</summary>
    private const double Sure = 0.7;

    /// <summary>A Quadrant 1 that names no clock or no consequence is asked about unless the rest leaves no doubt (R33).</summary>
    private const double BeyondDoubt = 0.9;

    public static TriageQuestion? Of(Scores scores, Priority priority, DueMention? due, IReadOnlyList<CueMatch> cues)
    {
        if (priority.Quadrant == Quadrant.DoFirst && scores.Confidence < BeyondDoubt)
        {
            if (due is null && !cues.Any(match => match.Cue.IsPressure))
            {
                return OnUrgency(priority);
            }

            if (!cues.Any(match => match.Cue.IsConsequence))
            {
                return OnImportance(Consequence, priority);
            }
        }

        if (scores.Confidence < Sure)
        {
            return Math.Abs(scores.Importance) < Math.Abs(scores.Urgency) ? OnImportance(Importance, priority) : OnUrgency(priority);
        }

        return priority.Quadrant == Quadrant.Schedule && cues.Any(match => match.Cue.Rule == "adoption-check")
            ? new TriageQuestion(SuccessMeasure, PriorityAxis.Importance, priority, Priority.Of(Quadrant.Decline))
            : null;
    }

    private static TriageQuestion OnImportance(string key, Priority priority) =>
        new(key, PriorityAxis.Importance, priority with { IsImportant = true }, priority with { IsImportant = false });

    private static TriageQuestion OnUrgency(Priority priority) =>
        new(Urgency, PriorityAxis.Urgency, priority with { IsUrgent = true }, priority with { IsUrgent = false });
}
