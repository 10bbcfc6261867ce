namespace CsmBot.Domain.Triage.Cues;

/// <summary>A cue found at tokens <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct CueMatch(Cue Cue, int First, int Last);
