using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>Lets into a running block what may break in, and writes down who brought what, by which rule (M5).</summary>
internal static class BreachDesk
{
    /// <summary>Whether it passes. The third of its kind comes with the question whether that should be a rule.</summary>
    /// <param name="by">Who brought it.</param>
    public static async Task<bool> PassesAsync(
        TurnContext context, Member owner, FocusBook book, Interval block, BreachRule rule, TaskItem task, MemberId by, CancellationToken cancellationToken)
    {
        if (book.Breaches.Any(one => one.Task == task.Id && one.Block == block.Start))
        {
            return true;
        }

        var verdict = BreachRules.Decide(book, rule, task.Account, context.Now);
        if (verdict == BreachVerdict.Hold)
        {
            return false;
        }

        context.Session.Save(book.With(new Breach(context.Now, block.Start, rule, by, task.Account, task.Id)));
        if (verdict == BreachVerdict.PassAndAsk && await context.FindPlaceAsync(owner.Id, cancellationToken) is { } place)
        {
            context.Post(place, FocusCards.AsksPolicy(rule, task.Account));
        }

        return true;
    }
}
