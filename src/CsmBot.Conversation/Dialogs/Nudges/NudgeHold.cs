using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>
/// Keeps reactive work that comes in during protected time for the afternoon (R57, R58), and during a mute until it is over. Quadrant-1 work that is due before the
/// block ends breaks through, and so does a risk at a Tier-1 account; through a mute only that, and only for those who said so.
/// </summary>
internal static class NudgeHold
{
    /// <param name="isRisk">At a Tier-1 account.</param>
    public static async Task<bool> HoldsAsync(TurnContext context, Member owner, TaskItem task, bool isRisk, CancellationToken cancellationToken)
    {
        if (owner.IsMutedAt(context.Now))
        {
            return !isRisk || !owner.TierOneUnmuted;
        }

        var book = await FocusDesk.BookAsync(context, owner.Id, cancellationToken);
        if (FocusTime.At(context.Now, owner, owner.CalendarIn(context.Zones), book) is not { } block)
        {
            return false;
        }

        BreachRule? rule = task.Quadrant == Quadrant.DoFirst && task.Due?.At < block.End ? BreachRule.DueBeforeEnd : isRisk ? BreachRule.TierOne : null;
        return rule is not { } exception || !await BreachDesk.PassesAsync(context, owner, book, block, exception, task, context.Member.Id, cancellationToken);
    }

    public static async Task KeepAsync(TurnContext context, Member owner, TaskItem task, CancellationToken cancellationToken)
    {
        var book = await context.Session.FindNudgeBookAsync(owner.Id, cancellationToken) ?? new NudgeBook(owner.Id);
        context.Session.Save(book.WithCameIn(task.Id));
        await DayPlanner.PlanAsync(context, owner, cancellationToken);
    }
}
