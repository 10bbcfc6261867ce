using CsmBot.Conversation.Dialogs.Activities;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Digest;

/// <summary>Reads what the digest is made of: the head of each quadrant, whatever the length of the lists.</summary>
internal static class DigestReader
{
    private const int PerQuadrant = 50;

    private const int MaxForOthers = 3;

    public static async Task<DigestView> ReadAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var lists = await OpenListReader.ReadAsync(context, PerQuadrant, cancellationToken);
        HashSet<string> tierOne = new(AccountName.Comparer);
        if (lists.In(Quadrant.DoFirst).Total + lists.In(Quadrant.Schedule).Total > 0)
        {
            tierOne.UnionWith((await context.Session.ListAccountsAsync(cancellationToken)).Where(account => account.Tier == 1).Select(account => account.Name));
        }

        var cannotWait = CannotWait.Of(lists.In(Quadrant.DoFirst).Tasks, context.Now, context.Calendar.Zone, tierOne);
        var focus = FocusChoice.Choose(lists.In(Quadrant.Schedule).Tasks, context.Now, tierOne);
        var shown = cannotWait.Concat(focus.Select(item => item.Task)).Select(task => task.Id).ToHashSet();
        var forOthers = lists.Quadrants
            .SelectMany(list => list.Tasks)
            .Where(task => task.CreatedBy != context.Member.Id && !shown.Contains(task.Id))
            .Take(MaxForOthers);
        // The framework is read only where it matters.
        var limits = lists.Tally.OpenDoFirst < ForcedRanking.FewestOpen ? NudgeLimits.Default : (await context.Session.GetFrameworkAsync(cancellationToken)).Reminders;
        return new DigestView(lists, cannotWait, focus, [.. forOthers], await FocusDesk.BookAsync(context, cancellationToken), await ActivityView.ReadAsync(context, cancellationToken))
        {
            AsksToRank = ForcedRanking.IsDue(lists.Tally, lists.Ranked, limits.DoFirstPercent),
        };
    }
}
