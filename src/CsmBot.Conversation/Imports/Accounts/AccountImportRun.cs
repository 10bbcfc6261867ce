namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>An import under way; it stays what was done when it is stopped.</summary>
public sealed class AccountImportRun
{
    private readonly List<RowFault> _faults = [];

    /// <summary>Rows so far, of those that change something.</summary>
    public AccountImportCounts Counts { get; private set; } = AccountImportCounts.None;

    /// <summary>Rows that could no longer be taken, because somebody changed the book meanwhile.</summary>
    public IReadOnlyList<RowFault> Faults => _faults;

    internal void Add(AccountImportCounts counts, IEnumerable<RowFault> faults)
    {
        Counts = new AccountImportCounts(Counts.New + counts.New, Counts.Changed + counts.Changed, Counts.Unchanged + counts.Unchanged, Counts.Refused + counts.Refused);
        _faults.AddRange(faults);
    }
}
