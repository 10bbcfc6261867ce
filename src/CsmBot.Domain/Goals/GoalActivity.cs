using NodaTime;

namespace CsmBot.Domain.Goals;

/// <summary>An activity that a member chose because it matters most for reaching their goal (R26).</summary>
/// <param name="Id">The same whenever the same activity is chosen, so that what was done of it is not forgotten.</param>
/// <param name="Rhythm">How often it should come; null where it has none.</param>
public sealed record GoalActivity(string Id, string Text, ActivityRhythm? Rhythm, Instant ChosenAt);
