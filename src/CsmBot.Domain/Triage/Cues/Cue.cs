namespace CsmBot.Domain.Triage.Cues;

/// <summary>A kind of evidence with a stable name. <paramref name="Importance"/> and <paramref name="Urgency"/> are the directions it may push: +1, -1 or 0.</summary>
internal sealed record Cue(string Rule, int Importance, int Urgency, IReadOnlyList<string> Phrases)
{
    public ChecklistTick? Tick { get; init; }

    /// <summary>Counts as a stated consequence for a customer (R33).</summary>
    public bool IsConsequence { get; init; }

    /// <summary>Counts as live pressure, as good as a near clock (R33).</summary>
    public bool IsPressure { get; init; }
}
