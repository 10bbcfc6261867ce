using NodaTime;

namespace CsmBot.Domain.Recurring;

/// <summary>A date of a rule.</summary>
/// <param name="Date">As the rule has it.</param>
/// <param name="Due">The day it falls on, moved where that is no working day.</param>
/// <param name="Number">Its place among the dates of the rule.</param>
/// <param name="Missed">Dates passed over so far, because the one before them was still open.</param>
public sealed record RepeatStep(LocalDate Date, LocalDate Due, int Number, int Missed);
