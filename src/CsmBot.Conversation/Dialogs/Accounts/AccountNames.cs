using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>A name stands for one account only, whether as its name or as an alias.</summary>
internal static class AccountNames
{
    /// <summary>Which of its names another account goes by, in words; null when none does.</summary>
    public static async Task<string?> FaultOfAsync(TurnContext context, KnownAccount account, CancellationToken cancellationToken)
    {
        if (account.Aliases.Count == 0)
        {
            return null;
        }

        var own = account.Aliases.ToHashSet(AccountName.Comparer);
        var other = (await context.Session.ListAccountsAsync(cancellationToken))
            .FirstOrDefault(one => !AccountName.Same(one.Name, account.Name) && one.Names.Any(own.Contains));
        return other is null ? null : Say.With(Strings.Account_AliasTaken, other.Name);
    }
}
