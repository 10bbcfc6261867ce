using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>The names of the book through a whole import: made anew only where somebody else changed the book, since thousands of accounts take their time.</summary>
internal sealed class BookClaims
{
    private readonly HashSet<KnownAccount> _known = new(ReferenceEqualityComparer.Instance);
    private NameClaims? _claims;
    private int _count;

    /// <param name="book">As storage has it.</param>
    public NameClaims Of(IReadOnlyList<KnownAccount> book)
    {
        if (_claims is null || book.Count != _count || !book.All(_known.Contains))
        {
            _claims = new NameClaims(book);
            _known.Clear();
            _known.UnionWith(book);
            _count = book.Count;
        }

        return _claims;
    }

    /// <summary>A transaction was written: what it saved is in the book now.</summary>
    public void Committed(IReadOnlyCollection<KnownAccount> saved, int added)
    {
        _known.UnionWith(saved);
        _count += added;
    }

    /// <summary>A transaction was not written, and the names it claimed are none.</summary>
    public void Forget() => _claims = null;
}
