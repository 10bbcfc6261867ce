namespace CsmBot.Domain.Accounts;

/// <summary>Two answers and what they come to (R111).</summary>
public readonly record struct SkillWill(bool HasSkill, bool HasWill)
{
    public Segment Segment => (HasSkill, HasWill) switch
    {
        (true, true) => Segment.HighPerformer,
        (false, true) => Segment.Untrained,
        (true, false) => Segment.Unmotivated,
        (false, false) => Segment.NeedToExit,
    };
}
