using Azure;
using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Errors;
using CsmBot.Protocols.Tables.Transactions;
using CsmBot.Protocols.Tests.Tables.Entities;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Transactions;

[Collection(AzuriteCollection.Name)]
public sealed class TransactionTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestTables.Cancel;

    [Fact]
    public async Task All_four_actions_are_applied_together_and_give_their_versions()
    {
        var table = await TestTables.CreateAsync(azurite);
        var updated = await table.AddEntityAsync(Row("update", 1), Cancel);
        var deleted = await table.AddEntityAsync(Row("delete", 1), Cancel);

        var versions = await table.SubmitTransactionAsync(
            [
                TableTransactionAction.Add(Row("add", 2)),
                TableTransactionAction.Update(Row("update", 2), updated),
                TableTransactionAction.Upsert(Row("upsert", 2)),
                TableTransactionAction.Delete("p", "delete", deleted),
            ],
            Cancel);

        var rows = (await table.QueryPageAsync(null, null, null, null, Cancel)).Values;
        Assert.Equal([("add", 2), ("update", 2), ("upsert", 2)], rows.Select(row => (row.RowKey, row.GetInt32("N")!.Value)));
        Assert.Equal([.. rows.Select(row => row.ETag), default], versions);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(99)]
    public async Task A_refused_action_is_named_and_nothing_is_applied(int failing)
    {
        var table = await TestTables.CreateAsync(azurite);
        await table.AddEntityAsync(Row($"r{failing:D2}", -1), Cancel);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(number => TableTransactionAction.Add(Row($"r{number:D2}", number))), Cancel));

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists, failing), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.False(failure.IsOutcomeUnknown);
        Assert.Equal(-1, Assert.Single((await table.QueryPageAsync(null, null, null, null, Cancel)).Values).GetInt32("N"));
    }

    [Fact]
    public async Task A_stale_version_refuses_the_whole_transaction()
    {
        var table = await TestTables.CreateAsync(azurite);
        var first = await table.AddEntityAsync(Row("r", 1), Cancel);
        await table.UpsertEntityAsync(Row("r", 2), Cancel);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [TableTransactionAction.Upsert(Row("other", 1)), TableTransactionAction.Update(Row("r", 3), first)], Cancel));
        var deletion = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [TableTransactionAction.Upsert(Row("other", 1)), TableTransactionAction.Delete("p", "r", first)], Cancel));

        Assert.Equal((412, TableErrorCode.UpdateConditionNotSatisfied, 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal((412, 1), (deletion.Status, deletion.FailedTransactionActionIndex));
        Assert.Null(await table.GetEntityIfExistsAsync("p", "other", Cancel));
    }

    [Fact]
    public async Task An_absent_row_refuses_the_whole_transaction()
    {
        var table = await TestTables.CreateAsync(azurite);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [TableTransactionAction.Upsert(Row("a", 1)), TableTransactionAction.Update(Row("absent", 1), ETag.All)], Cancel));

        Assert.Equal((404, TableErrorCode.ResourceNotFound, 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Null(await table.GetEntityIfExistsAsync("p", "a", Cancel));
    }

    [Fact]
    public async Task A_transaction_on_an_absent_table_fails()
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(TestTables.NewName());

        var failure = await Assert.ThrowsAnyAsync<TableRequestFailedException>(
            () => table.SubmitTransactionAsync([TableTransactionAction.Add(Row("a", 1))], Cancel));

        Assert.Equal((404, TableErrorCode.TableNotFound), (failure.Status, failure.ErrorCode));
    }

    [Theory]
    [MemberData(nameof(HostileKeys.Keys), MemberType = typeof(HostileKeys))]
    public async Task Hostile_keys_and_texts_pass_through_a_transaction(string key)
    {
        var table = await TestTables.CreateAsync(azurite);
        var version = await table.AddEntityAsync(new TableEntity(key, "first"), Cancel);

        await table.SubmitTransactionAsync(
            [
                TableTransactionAction.Add(new TableEntity(key, key) { { "Text", $"{key}\r\n--changeset\r\n{key}" } }),
                TableTransactionAction.Update(new TableEntity(key, "first") { { "N", 2 } }, version),
            ],
            Cancel);
        await table.SubmitTransactionAsync([TableTransactionAction.Update(new TableEntity(key, key) { { "Text", key } }, ETag.All)], Cancel);

        Assert.Equal(key, (await table.GetEntityAsync(key, key, Cancel)).GetString("Text"));
        Assert.Equal(2, (await table.GetEntityAsync(key, "first", Cancel)).GetInt32("N"));
    }

    [Fact]
    public async Task Nearly_four_MiB_pass()
    {
        var table = await TestTables.CreateAsync(azurite);
        var actions = Enumerable.Range(0, 47).Select(number => TableTransactionAction.Add(
            new TableEntity("p", $"{number:D2}") { { "Data", new byte[TableLimits.MaxBinaryLength] } }));

        var versions = await table.SubmitTransactionAsync(actions, Cancel);

        Assert.Equal(47, versions.Count);
    }

    [Fact]
    public async Task Of_twenty_parallel_transactions_on_one_version_exactly_one_wins()
    {
        var table = await TestTables.CreateAsync(azurite);
        var version = await table.AddEntityAsync(Row("r", 0), Cancel);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => TryAsync(table, number, version)));

        var winner = Assert.Single(outcomes, outcome => outcome > 0);
        var rows = (await table.QueryPageAsync(null, null, null, null, Cancel)).Values;
        Assert.Equal([$"mark{winner:D2}", "r"], rows.Select(row => row.RowKey));
    }

    private static async Task<int> TryAsync(TableClient table, int number, ETag version)
    {
        try
        {
            await table.SubmitTransactionAsync(
                [TableTransactionAction.Add(Row($"mark{number:D2}", number)), TableTransactionAction.Update(Row("r", number), version)], Cancel);
            return number;
        }
        catch (TableTransactionFailedException failure) when (failure.Status == 412)
        {
            return 0;
        }
    }

    private static TableEntity Row(string rowKey, int number) => new("p", rowKey) { { "N", number } };
}
