using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>A rule for one task, and the date at which it begins.</summary>
/// <param name="Rule">Null with a fault.</param>
/// <param name="First">The date of the task that repeats.</param>
public sealed record RepeatReading(RepeatRule? Rule, LocalDate First, RepeatFault Fault = RepeatFault.None);
