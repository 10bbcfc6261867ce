using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>What one reminder says, all at once.</summary>
/// <param name="Own">About the reader's own work.</param>
/// <param name="Passed">Others' work that climbed to the reader.</param>
/// <param name="CameIn">Reactive work that came in during the protected morning.</param>
/// <param name="Lagging">Named where Quadrant 1 grows (R36).</param>
/// <param name="Held">How many were not said.</param>
/// <param name="GrowthWeeks">See <see cref="NudgeLimits.GrowthWeeks"/>.</param>
internal sealed record NudgeView(
    IReadOnlyList<Nudge> Own, IReadOnlyList<PassedWork> Passed, IReadOnlyList<TaskItem> CameIn, LaggingWork Lagging, IReadOnlyList<WeekFigures> Weeks, int Held, int GrowthWeeks)
{
    public int Count => Own.Count + Passed.Count + CameIn.Count;
}
