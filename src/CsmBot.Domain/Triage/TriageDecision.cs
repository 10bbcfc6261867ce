using CsmBot.Domain.Time;

namespace CsmBot.Domain.Triage;

/// <summary>What triage decided and why. Pure data: the same text and context always give the same decision.</summary>
public sealed record TriageDecision
{
    public required Priority Priority { get; init; }

    public Quadrant Quadrant => Priority.Quadrant;

    /// <summary>Calibrated probability, 0 to 1, that the quadrant is right.</summary>
    public required double Confidence { get; init; }

    /// <summary>Strongest first.</summary>
    public required IReadOnlyList<TriageReason> Reasons { get; init; }

    public AccountMention? Account { get; init; }

    public DueMention? Due { get; init; }

    /// <summary>Set when the confidence is too low to file without asking, or when a Quadrant 1 lacks its clock or consequence (R33).</summary>
    public TriageQuestion? Question { get; init; }

    public SmallestChange? SmallestChange { get; init; }

    /// <summary>Which of the seven points counted towards "important" (R10).</summary>
    public IReadOnlyList<ChecklistTick> Checklist { get; init; } = [];

    /// <summary>Name of the weights that decided, so that a past decision can be replayed.</summary>
    public required string Model { get; init; }
}
