using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>Days of the week. Not a list: rules are compared by what they say.</summary>
[Flags]
public enum RepeatDays
{
    None = 0,
    Monday = 1 << (IsoDayOfWeek.Monday - IsoDayOfWeek.Monday),
    Tuesday = 1 << (IsoDayOfWeek.Tuesday - IsoDayOfWeek.Monday),
    Wednesday = 1 << (IsoDayOfWeek.Wednesday - IsoDayOfWeek.Monday),
    Thursday = 1 << (IsoDayOfWeek.Thursday - IsoDayOfWeek.Monday),
    Friday = 1 << (IsoDayOfWeek.Friday - IsoDayOfWeek.Monday),
    Saturday = 1 << (IsoDayOfWeek.Saturday - IsoDayOfWeek.Monday),
    Sunday = 1 << (IsoDayOfWeek.Sunday - IsoDayOfWeek.Monday),
}
