namespace CsmBot.Domain.Recurring;

/// <summary>What a rule counts in. Quarters and years are months.</summary>
public enum RepeatUnit
{
    Day,

    /// <summary>Each day on which the owner works.</summary>
    WorkingDay,
    Week,
    Month,
}
