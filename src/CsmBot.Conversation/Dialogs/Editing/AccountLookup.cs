using CsmBot.Domain.Accounts;
using FuzzySharp;

namespace CsmBot.Conversation.Dialogs.Editing;

/// <summary>Looks a typed account up in the directory. Names that continue each other ("Acme", "Acme EU") are asked about, never guessed (T14).</summary>
internal static class AccountLookup
{
    private const int NearEnough = 75;
    private const int MostCandidates = 5;

    public static AccountMatch Find(string typed, IReadOnlyList<KnownAccount> directory)
    {
        var name = typed.Trim();
        var exact = FindExact(name, directory);
        var continued = directory.Where(account => account != exact && account.Names.Any(one => AccountName.Continues(one, name))).ToList();
        if (continued.Count + (exact is null ? 0 : 1) > 1)
        {
            IEnumerable<KnownAccount> first = exact is null ? [] : [exact];
            return new AccountMatch(null, IsKnown: true, [.. first.Concat(continued).Take(MostCandidates)]);
        }

        return exact is not null
            ? new AccountMatch(exact.Name, IsKnown: true, [])
            : new AccountMatch(name, IsKnown: false, [.. continued.Concat(Near(name, directory)).Distinct().Take(MostCandidates)]);
    }

    /// <summary>As another system says it: a name that some account has is certain, even where others continue it.</summary>
    public static AccountMatch FindNamed(string name, IReadOnlyList<KnownAccount> directory) =>
        FindExact(name, directory) is { } exact ? new AccountMatch(exact.Name, IsKnown: true, []) : Find(name, directory);

    /// <summary>The account that has the name, in whatever spelling and be it as another name of it; null for a new one.</summary>
    public static KnownAccount? FindExact(string name, IReadOnlyList<KnownAccount> directory) =>
        directory.FirstOrDefault(account => AccountName.Same(account.Name, name))
        ?? directory.FirstOrDefault(account => account.Aliases.Contains(name, AccountName.Comparer));

    private static IEnumerable<KnownAccount> Near(string name, IReadOnlyList<KnownAccount> directory) => directory
        .Select(account => (account, score: account.Names.Max(one => Fuzz.Ratio(name.ToUpperInvariant(), one.ToUpperInvariant()))))
        .Where(pair => pair.score >= NearEnough)
        .OrderByDescending(pair => pair.score)
        .Select(pair => pair.account);
}
