using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsvHelper;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>Writes the book of accounts as a file that <see cref="AccountImporter"/> reads back: importing it where it came from changes nothing.</summary>
public sealed class AccountExporter(IWorkspaceStore store, TimeProvider time)
{
    /// <returns>How many accounts there are.</returns>
    public async Task<int> WriteAsync(WorkspaceId workspace, Stream output, CancellationToken cancellationToken)
    {
        var reader = MemberNames.Create("reading");
        var session = store.Open(ImportTurn.Reading(workspace, reader, time.GetCurrentInstant()), fromInbox: false);
        var accounts = await session.ListAccountsAsync(cancellationToken);
        var cells = new AccountCells(await session.GetFrameworkAsync(cancellationToken), await session.ListMembersAsync(cancellationToken));
        var columns = ColumnsFor(accounts);
        // Every cell quoted: a separator that another country's spreadsheet splits at stays inside. The mark is how spreadsheets know that it is UTF-8.
        await using var csv = CsvWriter.Create(output, new CsvWriterOptions { Quoting = CsvQuoting.Always, WriteByteOrderMark = true }, leaveOpen: true);
        csv.WriteHeader([.. columns.Select(column => CellGuard.Protect(column.Heading))]);
        foreach (var account in accounts)
        {
            foreach (var column in columns)
            {
                csv.WriteField(CellGuard.Protect(cells.Write(account, column)));
            }

            await csv.EndRecordAsync(cancellationToken);
        }

        return accounts.Count;
    }

    private static List<ColumnMatch> ColumnsFor(IReadOnlyList<KnownAccount> accounts)
    {
        var sources = accounts.SelectMany(account => account.Scores).Select(score => score.Source).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
        var fields = ColumnMatch.Fields.Where(field => field != AccountColumn.Currency).Concat(sources.Select(source => ColumnMatch.ScorePrefix + source));
        return [.. fields.Select((field, index) => new ColumnMatch(index, field, field))];
    }
}
