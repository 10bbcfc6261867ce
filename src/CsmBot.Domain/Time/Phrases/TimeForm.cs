namespace CsmBot.Domain.Time.Phrases;

/// <summary>How a phrase names its time of day.</summary>
internal enum TimeForm : byte
{
    None,
    Clock,
    DayPart,
}
