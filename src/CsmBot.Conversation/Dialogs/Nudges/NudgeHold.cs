using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>
/// Keeps reactive work that comes in during a protected morning for the afternoon (R58), and during a mute until it is over. Quadrant-1 work that is due before the
/// morning ends breaks through, and so does a risk at a Tier-1 account; through a mute only that, and only for those who said so.
/// </summary>
internal static class NudgeHold
{
    /// <param name="isRisk">At a Tier-1 account.</param>
    public static bool Holds(TurnContext context, Member owner, TaskItem task, bool isRisk)
    {
        if (owner.IsMutedAt(context.Now))
        {
            return !isRisk || !owner.TierOneUnmuted;
        }

        return !isRisk
            && ProtectedMorning.At(context.Now, owner, owner.CalendarIn(context.Zones)) is { } block
            && (task.Quadrant != Quadrant.DoFirst || !(task.Due?.At < block.End));
    }

    public static async Task KeepAsync(TurnContext context, Member owner, TaskItem task, CancellationToken cancellationToken)
    {
        var book = await context.Session.FindNudgeBookAsync(owner.Id, cancellationToken) ?? new NudgeBook(owner.Id);
        context.Session.Save(book.WithCameIn(task.Id));
        await DayPlanner.PlanAsync(context, owner, cancellationToken);
    }
}
