using System.Collections.Concurrent;
using CsmBot.Domain.Accounts;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

/// <summary>
/// Keeps the books of accounts that were read last, each with the stamp it was read under: thousands of rows are read again only when another process changed
/// one. What this process commits is put into the copy it has.
/// </summary>
internal sealed class AccountBooks(IRowEngine engine)
{
    /// <summary>Workspaces whose books are kept; beyond that all are read anew.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, (string? Stamp, IReadOnlyList<KnownAccount> Accounts)> _books = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<KnownAccount>> ReadAsync(string partition, string? stamp, CancellationToken cancellationToken)
    {
        if (_books.TryGetValue(partition, out var book) && book.Stamp == stamp)
        {
            return book.Accounts;
        }

        var (from, to) = RowKey.Under("account");
        // A writer between the stamp and these rows makes the list newer than its stamp, and the next reader reads once more.
        var accounts = await engine.RangeAsync(partition, from, to, cancellationToken).Select(row => StoredJson.Read<KnownAccount>(row.Data)).ToListAsync(cancellationToken);
        if (_books.Count >= Most)
        {
            _books.Clear();
        }

        _books[partition] = (stamp, accounts);
        return accounts;
    }

    /// <summary>Puts committed changes into the copy, if it is the one they were made to.</summary>
    /// <param name="changes">By name; null for an account that was taken out.</param>
    public void Apply(string partition, string? before, string after, IReadOnlyDictionary<string, KnownAccount?> changes)
    {
        if (!_books.TryGetValue(partition, out var book) || book.Stamp != before)
        {
            return;
        }

        var accounts = book.Accounts.ToList();
        foreach (var (name, account) in changes)
        {
            var at = accounts.BinarySearch(new KnownAccount(name), ByKey.Instance);
            if (at >= 0)
            {
                accounts.RemoveAt(at);
            }

            if (account is not null)
            {
                accounts.Insert(at >= 0 ? at : ~at, account);
            }
        }

        _books.TryUpdate(partition, (after, accounts), book);
    }

    private sealed class ByKey : IComparer<KnownAccount>
    {
        public static readonly ByKey Instance = new();

        public int Compare(KnownAccount? x, KnownAccount? y) => string.CompareOrdinal(Keys.Account(x!.Name), Keys.Account(y!.Name));
    }
}
