using CsmBot.Conversation.Dialogs.Alerts;
using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>
/// Looks at what a turn changed at accounts, whichever command did it, and plans when they are looked at again. Imported ones are left out: a book of thousands that
/// began on one day would ask about all of them on another. <c>accounts due</c> has them.
/// </summary>
internal static class AccountWatch
{
    public static async Task FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        foreach (var (before, after) in context.AccountChanges)
        {
            // A file of thousands that are new asks nothing of the clock; what it moves into Tier 1 may have work.
            if (before is not null || context.Turn.Channel != ImportRunner.Channel)
            {
                AlertWatch.Plan(context, before, after);
            }
        }

        if (context.AccountChanges.Count == 0 || context.Turn.Channel == ImportRunner.Channel)
        {
            return;
        }

        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        foreach (var changes in context.AccountChanges.GroupBy(change => change.After.Name, AccountName.Comparer))
        {
            var (before, after) = (changes.First().Before, changes.Last().After);
            SilenceWatch.Plan(context, before, after, framework);
            await RegradeWatch.PlanAsync(context, before, after, framework, cancellationToken);
        }
    }
}
