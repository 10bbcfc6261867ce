namespace CsmBot.Domain.Triage.Weighing;

/// <summary>What facts beside the words push by on each axis, in log-odds.</summary>
internal readonly record struct Shift(double Importance, double Urgency)
{
    public Shift Plus(TriageReason fact) => fact.Axis == PriorityAxis.Importance
        ? this with { Importance = Importance + fact.Weight }
        : this with { Urgency = Urgency + fact.Weight };
}
