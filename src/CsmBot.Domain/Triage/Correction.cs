namespace CsmBot.Domain.Triage;

/// <summary>A user moved a task: what was typed, where it had landed, where the user put it.</summary>
public sealed record Correction(string Text, Priority Decided, Priority Corrected);
