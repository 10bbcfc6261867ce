using CsmBot.Conversation.Dialogs.Nudges;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Digest;

/// <summary>
/// Advises more time for Quadrant 2 in the first digest of a week in which Quadrant 1 has grown long enough (R36). The digest that comes by itself notes the week's
/// counts and leaves a mark, so that the reminders of that morning do not say the same (C9).
/// </summary>
internal static class DigestGrowth
{
    /// <param name="notes">The digest comes by itself; one that was asked for repeats what the week says already.</param>
    public static async Task<DigestView> AdviseAsync(TurnContext context, DigestView view, bool notes, CancellationToken cancellationToken)
    {
        if (view.Lists.Total == 0)
        {
            return view;
        }

        var book = await context.Session.FindNudgeBookAsync(context.Member.Id, cancellationToken) ?? new NudgeBook(context.Member.Id);
        var monday = NudgeWeek.Monday(context);
        // What comes by itself says it in the week's first digest only; what was asked for has nothing to say before that.
        if (NudgeWeek.IsNoted(book, monday) == notes)
        {
            return view;
        }

        if (notes)
        {
            book = NudgeWeek.Note(book, monday, view.Lists.Tally) with { NotedByDigest = monday };
            context.Session.Save(book);
        }

        var grown = (await context.Session.GetFrameworkAsync(cancellationToken)).Reminders.GrowthWeeks;
        if (NudgeRules.Growth(book.Weeks) < grown || context.Member.MutedNudges.Contains(NudgeKind.Growth))
        {
            return view;
        }

        var shown = view.Shown.Select(task => task.Id).ToHashSet();
        var lagging = NudgeWeek.Lagging(context, view.Activities, view.Lists.In(Quadrant.Schedule).Tasks.Where(task => !shown.Contains(task.Id)));
        return view with { Growth = new GrowthAdvice(book.Weeks, grown, lagging) };
    }
}
