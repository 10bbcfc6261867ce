using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Reads which accounts somebody wants to see.</summary>
internal static class AccountFilter
{
    public static Func<KnownAccount, bool> Read(string typed, MemberId me)
    {
        var words = typed.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] or ["all"] => _ => true,
            ["mine" or "my" or "me"] => account => account.Owner == me,
            ["ungraded"] => account => account.Grade is null,
            ["tier", ['1' or '2' or '3'] tier] => account => account.Tier == tier[0] - '0',
            ["tier1" or "tier2" or "tier3"] => account => account.Tier == words[0][^1] - '0',
            ["find", .. var rest] => account => IsIn(account, rest),
            [var one] when GrowthGrade.TryParse(one, out var grade) => account => account.Grade?.Grade == grade,
            _ => account => IsIn(account, words),
        };
    }

    private static bool IsIn(KnownAccount account, IEnumerable<string> words) => words.All(word => account.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
