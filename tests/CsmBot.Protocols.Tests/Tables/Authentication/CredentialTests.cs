using Azure;
using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Authentication;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Protocols.Tables.Transactions;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Authentication;

[Collection(AzuriteCollection.Name)]
public sealed class CredentialTests(AzuriteServer azurite)
{
    private static readonly TableEntity Row = new("p'1", "r 1") { { "A", 1 } };

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var wrong = new TableSharedKeyCredential(AzuriteServer.AccountName, Convert.ToBase64String("wrong"u8));
        var table = new TableServiceClient(azurite.Endpoint, wrong).GetTableClient(TestTables.NewName());

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => table.CreateAsync(TestTables.Cancel));

        Assert.Equal(403, failure.Status);
        Assert.Equal((1, false), (failure.Attempts, failure.IsOutcomeUnknown));
    }

    [Fact]
    public async Task A_SAS_reads_writes_queries_and_transacts()
    {
        var table = await TestTables.CreateAsync(azurite);
        var shared = WithSas("rwdlacu").GetTableClient(table.Name);

        await shared.AddEntityAsync(Row, TestTables.Cancel);
        await shared.SubmitTransactionAsync([TableTransactionAction.Upsert(new TableEntity("p'1", "r 2"))], TestTables.Cancel);
        var page = await shared.QueryPageAsync(null, 10, null, null, TestTables.Cancel);

        Assert.Equal(["r 1", "r 2"], page.Values.Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_SAS_for_reading_does_not_write()
    {
        var table = await TestTables.CreateAsync(azurite);

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(
            () => WithSas("r").GetTableClient(table.Name).AddEntityAsync(Row, TestTables.Cancel));

        Assert.Equal((403, TableErrorCode.AuthorizationPermissionMismatch), (failure.Status, failure.ErrorCode));
    }

    private TableServiceClient WithSas(string permissions) =>
        new(azurite.Endpoint, new AzureSasCredential(AccountSas.Create(AzuriteServer.AccountName, AzuriteServer.AccountKey, permissions)));
}
