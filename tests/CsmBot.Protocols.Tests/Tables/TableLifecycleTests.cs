using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables;

[Collection(AzuriteCollection.Name)]
public sealed class TableLifecycleTests(AzuriteServer azurite)
{
    [Fact]
    public async Task A_table_is_created_once_and_deleted_once()
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(TestTables.NewName());

        Assert.False(await table.ExistsAsync(TestTables.Cancel));
        Assert.True(await table.CreateIfNotExistsAsync(TestTables.Cancel));
        Assert.False(await table.CreateIfNotExistsAsync(TestTables.Cancel));
        Assert.True(await table.ExistsAsync(TestTables.Cancel));
        Assert.True(await table.DeleteAsync(TestTables.Cancel));
        Assert.False(await table.DeleteAsync(TestTables.Cancel));
        Assert.False(await table.ExistsAsync(TestTables.Cancel));
    }

    [Fact]
    public async Task A_second_plain_create_is_refused()
    {
        var table = await TestTables.CreateAsync(azurite);

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => table.CreateAsync(TestTables.Cancel));

        Assert.Equal((409, TableErrorCode.TableAlreadyExists), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public void A_table_shows_its_address_without_credentials()
    {
        var service = new TableServiceClient("UseDevelopmentStorage=true");

        Assert.Equal(new Uri("http://127.0.0.1:10002/devstoreaccount1/rows"), service.GetTableClient("rows").Uri);
        Assert.Equal("devstoreaccount1", service.GetTableClient("rows").AccountName);
    }
}
