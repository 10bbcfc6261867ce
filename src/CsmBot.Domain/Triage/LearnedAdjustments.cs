namespace CsmBot.Domain.Triage;

/// <summary>Corrections of one workspace, newest last. The engine lets them shift a decision within fixed bounds.</summary>
public sealed record LearnedAdjustments(IReadOnlyList<Correction> Corrections)
{
    public static LearnedAdjustments None { get; } = new([]);

    /// <summary>Corrections kept per workspace; the oldest make room.</summary>
    public const int Capacity = 200;

    /// <summary>With one more correction. A later word on the same text replaces the earlier one; agreeing with the decision takes it back.</summary>
    public LearnedAdjustments With(Correction correction)
    {
        var others = Corrections.Where(known => known.Text != correction.Text);
        return new([.. (correction.Decided == correction.Corrected ? others : others.Append(correction)).TakeLast(Capacity)]);
    }
}
