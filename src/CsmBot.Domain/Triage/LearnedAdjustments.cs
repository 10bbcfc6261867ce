namespace CsmBot.Domain.Triage;

/// <summary>Corrections of one workspace, newest last. The engine lets them shift a decision within fixed bounds.</summary>
public sealed record LearnedAdjustments(IReadOnlyList<Correction> Corrections)
{
    public static LearnedAdjustments None { get; } = new([]);
}
