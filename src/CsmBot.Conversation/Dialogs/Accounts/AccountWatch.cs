using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>
/// Looks at what a turn changed at accounts, whichever command did it, and plans when they are looked at again. Imported ones are left out: a book of thousands that
/// began on one day would ask about all of them on another. <c>accounts due</c> has them.
/// </summary>
internal static class AccountWatch
{
    public static async Task FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (context.AccountChanges.Count == 0 || context.Turn.Channel == ImportRunner.Channel)
        {
            return;
        }

        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        foreach (var changes in context.AccountChanges.GroupBy(change => change.After.Name, StringComparer.OrdinalIgnoreCase))
        {
            var (before, after) = (changes.First().Before, changes.Last().After);
            SilenceWatch.Plan(context, before, after, framework);
            await RegradeWatch.PlanAsync(context, before, after, framework, cancellationToken);
        }
    }
}
