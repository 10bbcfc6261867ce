using CsmBot.Domain.Time;
using CsmBot.Domain.Triage.Cues;

namespace CsmBot.Domain.Triage.Weighing;

/// <summary>All that one reading of a message in its context yields.</summary>
internal sealed record Verdict(Scores Scores, IReadOnlyList<TriageReason> Reasons, IReadOnlyList<CueMatch> Cues, AccountMention? Account, DueMention? Due);
