using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>The rows of one transaction, from <paramref name="From"/> on.</summary>
internal sealed record ImportBatch(int From)
{
    /// <summary>The first row that is left for the next one.</summary>
    public int End { get; set; } = From;

    public AccountImportCounts Counts { get; set; } = AccountImportCounts.None;

    public List<RowFault> Faults { get; } = [];

    public List<KnownAccount> Saved { get; } = [];
}
