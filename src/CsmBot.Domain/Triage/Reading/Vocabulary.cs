namespace CsmBot.Domain.Triage.Reading;

/// <summary>The commonest English words, by the hash of their folded form, ranked from the most frequent. An open-addressing table: no allocation to look up.</summary>
internal sealed class Vocabulary
{
    private readonly uint[] keys;
    private readonly int[] ranks;
    private readonly uint mask;

    public Vocabulary(ReadOnlySpan<uint> hashesByRank)
    {
        var size = 1024;
        while (size < hashesByRank.Length * 2)
        {
            size *= 2;
        }

        keys = new uint[size];
        ranks = new int[size];
        mask = (uint)size - 1;
        Array.Fill(ranks, -1);
        for (var rank = 0; rank < hashesByRank.Length; rank++)
        {
            Insert(hashesByRank[rank], rank);
        }
    }

    /// <summary>The word's rank, or -1 when it is not in the vocabulary.</summary>
    public int RankOf(uint hash)
    {
        for (var slot = hash & mask; ranks[slot] >= 0; slot = (slot + 1) & mask)
        {
            if (keys[slot] == hash)
            {
                return ranks[slot];
            }
        }

        return -1;
    }

    public void Rank(ReadOnlySpan<Token> tokens, Span<int> found)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            found[at] = RankOf(tokens[at].Hash);
        }
    }

    private void Insert(uint hash, int rank)
    {
        var slot = hash & mask;
        while (ranks[slot] >= 0 && keys[slot] != hash)
        {
            slot = (slot + 1) & mask;
        }

        if (ranks[slot] < 0)
        {
            keys[slot] = hash;
            ranks[slot] = rank;
        }
    }
}
