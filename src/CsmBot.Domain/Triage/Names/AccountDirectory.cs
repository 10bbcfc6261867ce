using System.Runtime.CompilerServices;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Triage.Reading;

namespace CsmBot.Domain.Triage.Names;

/// <summary>The known accounts, indexed by the words of their names, so that a message is matched without walking the whole directory.</summary>
internal sealed class AccountDirectory
{
    /// <summary>Words shorter than this are never matched with a typing slip.</summary>
    private const int ShortestSlip = 5;

    private static readonly ConditionalWeakTable<IReadOnlyList<KnownAccount>, AccountDirectory> Known = [];

    private readonly int count;
    private readonly List<(uint[] Words, KnownAccount Account)> names = [];
    private readonly Dictionary<uint, List<int>> byFirstWord = [];
    private readonly Dictionary<uint, List<int>> bySlip = [];

    private AccountDirectory(IReadOnlyList<KnownAccount> accounts)
    {
        count = accounts.Count;
        Span<Token> tokens = stackalloc Token[Tokenizer.MaxTokens];
        foreach (var account in accounts)
        {
            var words = tokens[..Tokenizer.Read(account.Name, tokens)];
            if (!words.IsEmpty)
            {
                Add(account, words);
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

    /// <summary>The accounts whose name begins at a token, with how many tokens of it are typed, longest first.</summary>
    public IReadOnlyList<AccountHit> At(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var hits = new List<AccountHit>();
        if (byFirstWord.TryGetValue(tokens[at].Hash, out var exact))
        {
            Collect(hits, exact, tokens, at);
        }
        else if (tokens[at].Length >= ShortestSlip && tokens[at].Kind == TokenKind.Word)
        {
            CollectSlips(hits, text, tokens, at);
        }

        hits.Sort((left, right) => right.Typed.CompareTo(left.Typed));
        return hits;
    }

    private void Add(KnownAccount account, ReadOnlySpan<Token> words)
    {
        var hashes = new uint[words.Length];
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at] = words[at].Hash;
        }

        names.Add((hashes, account));
        Put(byFirstWord, hashes[0], names.Count - 1);
        if (words[0].Length >= ShortestSlip)
        {
            foreach (var slip in SlipsOf(words[0].Of(account.Name)))
            {
                Put(bySlip, slip, names.Count - 1);
            }
        }
    }

    private void Collect(List<AccountHit> hits, List<int> candidates, ReadOnlySpan<Token> tokens, int at)
    {
        foreach (var candidate in candidates)
        {
            var (words, account) = names[candidate];
            var typed = 1;
            while (typed < words.Length && at + typed < tokens.Length && words[typed] == tokens[at + typed].Hash)
            {
                typed++;
            }

            hits.Add(new AccountHit(account, typed, typed == words.Length));
        }
    }

    /// <summary>A slip in the first word: one letter too many, too few, wrong, or two swapped. The rest of the name must be typed right.</summary>
    private void CollectSlips(List<AccountHit> hits, string text, ReadOnlySpan<Token> tokens, int at)
    {
        var seen = new HashSet<int>();
        foreach (var slip in SlipsOf(tokens[at].Of(text)))
        {
            if (!bySlip.TryGetValue(slip, out var candidates))
            {
                continue;
            }

            foreach (var candidate in candidates)
            {
                if (seen.Add(candidate) && IsWholeAfterFirst(names[candidate].Words, tokens, at))
                {
                    hits.Add(new AccountHit(names[candidate].Account, names[candidate].Words.Length, IsWhole: true));
                }
            }
        }
    }

    private static bool IsWholeAfterFirst(uint[] words, ReadOnlySpan<Token> tokens, int at)
    {
        for (var word = 1; word < words.Length; word++)
        {
            if (at + word >= tokens.Length || tokens[at + word].Hash != words[word])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The word itself and every form with one letter left out: two words one slip apart share one of these.</summary>
    private static List<uint> SlipsOf(ReadOnlySpan<char> word)
    {
        var length = Math.Min(word.Length, 40);
        var slips = new List<uint>(length + 1) { Fold.Hash(word[..length]) };
        Span<char> shorter = stackalloc char[length - 1];
        for (var skip = 0; skip < length; skip++)
        {
            word[..skip].CopyTo(shorter);
            word[(skip + 1)..length].CopyTo(shorter[skip..]);
            slips.Add(Fold.Hash(shorter));
        }

        return slips;
    }

    private static void Put(Dictionary<uint, List<int>> index, uint key, int value)
    {
        if (!index.TryGetValue(key, out var values))
        {
            index[key] = values = [];
        }

        values.Add(value);
    }
}
