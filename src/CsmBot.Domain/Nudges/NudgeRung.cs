using NodaTime;

namespace CsmBot.Domain.Nudges;

/// <summary>A rung of a ladder.</summary>
/// <param name="After">How long something is stuck by then; see <see cref="NudgeRules.Stuck"/>.</param>
public sealed record NudgeRung(NudgeStep Step, Duration After);
