using CsmBot.Domain.Triage;
using CsmBot.Training.Data;

namespace CsmBot.Training.Evaluation;

/// <summary>A labelled message and what an engine that never saw its author decided.</summary>
internal sealed record Outcome(CorpusLine Line, TriageDecision Decision)
{
    public bool IsRight => Decision.Quadrant == Line.Quadrant;

    public bool IsImportanceRight => Decision.Priority.IsImportant == Line.Priority.IsImportant;

    public bool IsUrgencyRight => Decision.Priority.IsUrgent == Line.Priority.IsUrgent;

    public bool IsAccountRight => Decision.Account?.Name == Line.AccountName;

    public bool IsSure => Decision.Confidence >= 0.8;
}
