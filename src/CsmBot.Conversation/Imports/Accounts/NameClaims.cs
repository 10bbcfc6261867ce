using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>Every name that stands for an account, by the book and by the rows of the file so far.</summary>
internal sealed class NameClaims
{
    private readonly Dictionary<string, NameClaim> _claims = new(AccountName.Comparer);

    public NameClaims(IReadOnlyList<KnownAccount> book)
    {
        // An account's own name goes before what others are called.
        foreach (var account in book)
        {
            _claims[account.Name] = new NameClaim(account.Name, Line: null);
        }

        foreach (var account in book)
        {
            Add(account, line: null);
        }
    }

    public NameClaim? Find(string name) => _claims.GetValueOrDefault(name);

    /// <summary>Notes what a row made of an account.</summary>
    public void Add(KnownAccount account, int? line)
    {
        foreach (var name in account.Names)
        {
            if (!_claims.TryGetValue(name, out var known))
            {
                _claims[name] = new NameClaim(account.Name, line);
            }
            else if (!AccountName.Same(known.Account, account.Name))
            {
                _claims[name] = known with { Other = account.Name };
            }
        }
    }

    /// <summary>Another account that goes by one of these names.</summary>
    public (string Name, NameClaim Claim)? Taken(KnownAccount before, KnownAccount after)
    {
        foreach (var name in after.Aliases.Except(before.Aliases, AccountName.Comparer))
        {
            if (Find(name) is { } claim && !AccountName.Same(claim.Account, after.Name))
            {
                return (name, claim);
            }
        }

        return null;
    }
}
