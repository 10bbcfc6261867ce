using CsmBot.Domain.Triage;

namespace CsmBot.Domain.Tasks;

/// <summary>What triage said when the task was filed, kept for <c>why</c> and for learning from corrections.</summary>
public sealed record TriageTrace(
    Priority Decided,
    double Confidence,
    string Model,
    IReadOnlyList<TriageReason> Reasons,
    SmallestChange? SmallestChange,
    IReadOnlyList<ChecklistTick> Checklist)
{
    public static TriageTrace Of(TriageDecision decision) => new(
        decision.Priority, decision.Confidence, decision.Model, decision.Reasons, decision.SmallestChange, decision.Checklist);
}
