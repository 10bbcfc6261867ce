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

    /// <summary>What was learned about this very text, or null.</summary>
    public Correction? Find(string text) => Corrections.LastOrDefault(known => known.Text == text);

    /// <summary>With what was known about the text before; null forgets it.</summary>
    public LearnedAdjustments Restore(string text, Correction? earlier)
    {
        var others = Corrections.Where(known => known.Text != text);
        return new([.. (earlier is null ? others : others.Append(earlier)).TakeLast(Capacity)]);
    }
}
