namespace CsmBot.Domain.Time.Phrases;

/// <summary>Which part of a period is meant.</summary>
internal enum PeriodPart : byte
{
    None,
    Start,
    Early,
    Mid,
    Late,
    End,
}
