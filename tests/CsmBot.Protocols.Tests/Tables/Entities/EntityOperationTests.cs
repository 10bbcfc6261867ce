using Azure;
using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Entities;

[Collection(AzuriteCollection.Name)]
public sealed class EntityOperationTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestTables.Cancel;

    [Fact]
    public async Task An_inserted_row_is_read_back_with_its_version_and_time()
    {
        var table = await TestTables.CreateAsync(azurite);
        var version = await table.AddEntityAsync(new TableEntity("p", "r") { { "A", "one" } }, Cancel);

        var row = await table.GetEntityAsync("p", "r", Cancel);

        Assert.Equal(("p", "r", "one"), (row.PartitionKey, row.RowKey, row.GetString("A")));
        Assert.Equal(version, row.ETag);
        Assert.NotNull(row.Timestamp);
        Assert.Equal(1, row.Count);
    }

    [Fact]
    public async Task A_second_insert_of_a_row_is_refused()
    {
        var table = await TestTables.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "r"), Cancel);

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), Cancel));

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task An_absent_row_is_null_or_404_as_asked()
    {
        var table = await TestTables.CreateAsync(azurite);

        Assert.Null(await table.GetEntityIfExistsAsync("p", "r", Cancel));
        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => table.GetEntityAsync("p", "r", Cancel));
        Assert.Equal((404, TableErrorCode.ResourceNotFound), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_row_of_an_absent_table_is_an_error_and_not_null()
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(TestTables.NewName());

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => table.GetEntityIfExistsAsync("p", "r", Cancel));

        Assert.Equal((404, TableErrorCode.TableNotFound), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task An_update_replaces_the_whole_row_of_the_version_it_names()
    {
        var table = await TestTables.CreateAsync(azurite);
        var first = await table.AddEntityAsync(new TableEntity("p", "r") { { "A", 1 }, { "B", 1 } }, Cancel);

        var second = await table.UpdateEntityAsync(new TableEntity("p", "r") { { "A", 2 } }, first, Cancel);

        var row = await table.GetEntityAsync("p", "r", Cancel);
        Assert.Equal((2, (int?)null), (row.GetInt32("A"), row.GetInt32("B")));
        Assert.Equal(second, row.ETag);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task An_update_of_an_older_version_is_refused()
    {
        var table = await TestTables.CreateAsync(azurite);
        var first = await table.AddEntityAsync(new TableEntity("p", "r") { { "A", 1 } }, Cancel);
        await table.UpdateEntityAsync(new TableEntity("p", "r") { { "A", 2 } }, first, Cancel);

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { { "A", 3 } }, first, Cancel));

        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied), (failure.Status, failure.ErrorCode));
        Assert.Equal(2, (await table.GetEntityAsync("p", "r", Cancel)).GetInt32("A"));
    }

    [Fact]
    public async Task An_update_of_an_absent_row_does_not_insert_it()
    {
        var table = await TestTables.CreateAsync(azurite);

        var failure = await Assert.ThrowsAsync<TableRequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, Cancel));

        Assert.Equal(404, failure.Status);
        Assert.Null(await table.GetEntityIfExistsAsync("p", "r", Cancel));
    }

    [Fact]
    public async Task An_upsert_writes_with_and_without_a_row_there()
    {
        var table = await TestTables.CreateAsync(azurite);

        await table.UpsertEntityAsync(new TableEntity("p", "r") { { "A", 1 } }, Cancel);
        var version = await table.UpsertEntityAsync(new TableEntity("p", "r") { { "B", 2 } }, Cancel);

        var row = await table.GetEntityAsync("p", "r", Cancel);
        Assert.Equal(((int?)null, 2, version), (row.GetInt32("A"), row.GetInt32("B"), row.ETag));
    }

    [Fact]
    public async Task A_delete_wants_its_version()
    {
        var table = await TestTables.CreateAsync(azurite);
        var first = await table.AddEntityAsync(new TableEntity("p", "r"), Cancel);
        var second = await table.UpsertEntityAsync(new TableEntity("p", "r"), Cancel);

        var stale = await Assert.ThrowsAsync<TableRequestFailedException>(() => table.DeleteEntityAsync("p", "r", first, Cancel));
        await table.DeleteEntityAsync("p", "r", second, Cancel);
        var gone = await Assert.ThrowsAsync<TableRequestFailedException>(() => table.DeleteEntityAsync("p", "r", ETag.All, Cancel));

        Assert.Equal((412, 404), (stale.Status, gone.Status));
        Assert.Null(await table.GetEntityIfExistsAsync("p", "r", Cancel));
    }

    [Fact]
    public async Task A_forgotten_version_is_refused_before_it_could_overwrite()
    {
        var table = await TestTables.CreateAsync(azurite);

        await Assert.ThrowsAsync<ArgumentException>(async () => await table.UpdateEntityAsync(new TableEntity("p", "r"), default, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(async () => await table.DeleteEntityAsync("p", "r", default, Cancel));
    }

    [Theory]
    [MemberData(nameof(HostileKeys.Keys), MemberType = typeof(HostileKeys))]
    public async Task Hostile_keys_are_only_keys(string key)
    {
        var table = await TestTables.CreateAsync(azurite);
        var version = await table.AddEntityAsync(new TableEntity(key, key) { { "A", key } }, Cancel);
        await table.AddEntityAsync(new TableEntity(key, "other"), Cancel);

        var row = await table.GetEntityAsync(key, key, Cancel);
        Assert.Equal((key, key, key), (row.PartitionKey, row.RowKey, row.GetString("A")));

        await table.UpdateEntityAsync(new TableEntity(key, key), version, Cancel);
        await table.DeleteEntityAsync(key, key, ETag.All, Cancel);
        Assert.Null(await table.GetEntityIfExistsAsync(key, key, Cancel));
        Assert.NotNull(await table.GetEntityIfExistsAsync(key, "other", Cancel));
    }

    [Fact]
    public async Task A_hundred_parallel_conditional_increments_lose_none()
    {
        var table = await TestTables.CreateAsync(azurite);
        await table.AddEntityAsync(new TableEntity("p", "counter") { { "N", 0 } }, Cancel);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => IncrementAsync(table)));

        Assert.Equal(100, (await table.GetEntityAsync("p", "counter", Cancel)).GetInt32("N"));
    }

    private static async Task IncrementAsync(TableClient table)
    {
        while (true)
        {
            var row = await table.GetEntityAsync("p", "counter", Cancel);
            try
            {
                await table.UpdateEntityAsync(new TableEntity("p", "counter") { { "N", row.GetInt32("N") + 1 } }, row.ETag, Cancel);
                return;
            }
            catch (TableRequestFailedException failure) when (failure.Status == 412)
            {
                // Somebody else was faster: read again.
            }
        }
    }
}
