using System.Runtime.CompilerServices;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Text;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>The known accounts, indexed by the words of all their names, so that a message is matched without walking the whole directory.</summary>
internal sealed class AccountDirectory
{
    private static readonly ConditionalWeakTable<IReadOnlyList<KnownAccount>, AccountDirectory> Known = [];

    private readonly int count;
    private readonly List<Entry> names;
    private readonly Dictionary<uint, List<int>> byFirstWord;
    private readonly Dictionary<uint, List<int>> bySlipKey;

    private AccountDirectory(IReadOnlyList<KnownAccount> accounts)
    {
        count = accounts.Count;
        names = new(count);
        byFirstWord = new(count);
        bySlipKey = new(count);
        Span<Token> tokens = stackalloc Token[Tokenizer.MaxTokens];
        foreach (var account in accounts)
        {
            foreach (var name in account.Names)
            {
                var words = tokens[..Tokenizer.Read(name, tokens)];
                if (!words.IsEmpty)
                {
                    Add(account, name, words);
                }
            }
        }
    }

    /// <summary>The index of a list, kept while the list lives and has not grown.</summary>
    public static AccountDirectory Of(IReadOnlyList<KnownAccount> accounts)
    {
        if (Known.TryGetValue(accounts, out var directory) && directory.count == accounts.Count)
        {
            return directory;
        }

        directory = new AccountDirectory(accounts);
        Known.AddOrUpdate(accounts, directory);
        return directory;
    }

    /// <summary>The accounts one of whose names begins at a token, with how many tokens of it are typed.</summary>
    public IReadOnlyList<AccountHit> At(string text, ReadOnlySpan<Token> tokens, int at)
    {
        if (!byFirstWord.TryGetValue(KeyOf(text, tokens[at]), out var candidates))
        {
            return [];
        }

        var hits = new List<AccountHit>();
        foreach (var candidate in candidates)
        {
            var (account, _, _, words) = names[candidate];
            var typed = CountTyped(words, text, tokens, at);
            if (typed > 0)
            {
                hits.Add(new AccountHit(account, typed, typed == words.Length));
            }
        }

        return hits;
    }

    /// <summary>The accounts one of whose names begins at a token that no name begins with exactly: a slip in its first word, the rest typed right.</summary>
    public IReadOnlyList<AccountHit> NearlyAt(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var typed = tokens[at].Of(text);
        if (typed.Length < Slip.Shortest || tokens[at].Kind != TokenKind.Word || byFirstWord.ContainsKey(KeyOf(text, tokens[at])))
        {
            return [];
        }

        List<AccountHit>? hits = null;
        var (start, end) = Slip.KeysOf(typed);
        foreach (var candidate in (ReadOnlySpan<List<int>?>)[bySlipKey.GetValueOrDefault(start), bySlipKey.GetValueOrDefault(end)])
        {
            foreach (var index in candidate ?? [])
            {
                var (account, name, first, words) = names[index];
                if (Slip.IsOneApart(typed, name.AsSpan(first.Start, first.Length)) && CountTyped(words[1..], text, tokens[(at + 1)..], 0) == words.Length - 1)
                {
                    (hits ??= []).Add(new AccountHit(account, words.Length, IsWhole: true));
                }
            }
        }

        return hits is null ? [] : hits;
    }

    private static int CountTyped(uint[] words, string text, ReadOnlySpan<Token> tokens, int at)
    {
        var typed = 0;
        while (typed < words.Length && at + typed < tokens.Length && words[typed] == KeyOf(text, tokens[at + typed]))
        {
            typed++;
        }

        return typed;
    }

    /// <summary>Triage reads every digit alike; of a name each counts.</summary>
    private static uint KeyOf(string text, Token token)
    {
        var key = token.Hash;
        foreach (var character in token.Of(text))
        {
            key = char.IsAsciiDigit(character) ? Fold.Combine(key, character) : key;
        }

        return key;
    }

    private void Add(KnownAccount account, string name, ReadOnlySpan<Token> words)
    {
        var hashes = new uint[words.Length];
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at] = KeyOf(name, words[at]);
        }

        names.Add(new Entry(account, name, words[0].Span, hashes));
        Put(byFirstWord, hashes[0]);
        if (words[0].Length >= Slip.Shortest)
        {
            var (start, end) = Slip.KeysOf(words[0].Of(name));
            Put(bySlipKey, start);
            Put(bySlipKey, end);
        }
    }

    private void Put(Dictionary<uint, List<int>> index, uint key)
    {
        if (!index.TryGetValue(key, out var values))
        {
            index[key] = values = new(1);
        }

        values.Add(names.Count - 1);
    }

    private readonly record struct Entry(KnownAccount Account, string Name, TextSpan FirstWord, uint[] Words);
}
