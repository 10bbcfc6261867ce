namespace CsmBot.Domain.Triage;

/// <summary>The seven points of the "critical" test (R10).</summary>
public enum ChecklistTick
{
    LastingEffect,
    Groundwork,
    FitsTheRest,
    ManyBenefit,
    Strategic,
    SavesEffort,
    Constructive,
}
