using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>A member's running counts as a week began.</summary>
/// <param name="Monday">Of which week.</param>
/// <param name="OpenDoFirst">Open Quadrant-1 work.</param>
/// <param name="Done">All that was ever finished.</param>
/// <param name="DoneDelegate">Of it, in Quadrant 3.</param>
public sealed record WeekFigures(LocalDate Monday, int OpenDoFirst, int Done, int DoneDelegate);
