using CsmBot.Domain.Time;
using CsmBot.Domain.Triage.Cues;

namespace CsmBot.Domain.Triage.Weighing;

/// <summary>All that one reading of a message in its context yields.</summary>
internal sealed record Verdict(Scores Scores, IReadOnlyList<TriageReason> Reasons, IReadOnlyList<CueMatch> Cues, AccountMention? Account, DueMention? Due)
{
    /// <summary>Decides a changed text quickly, its account and facts taken as they are.</summary>
    public required Func<string, Quadrant> Estimate { get; init; }
}
