using CsmBot.Protocols.Tables;
using CsmBot.Protocols.Tables.Entities;
using CsmBot.Protocols.Tables.Queries;
using CsmBot.Protocols.Tables.Transactions;
using CsmBot.Protocols.Tests.Tables.Entities;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Tables.Queries;

[Collection(AzuriteCollection.Name)]
public sealed class QueryTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestTables.Cancel;

    [Fact]
    public async Task Ranges_take_and_leave_their_ends_as_they_say()
    {
        var table = await FilledAsync("a", "b", "c", "d");

        Assert.Equal(["b", "c"], await KeysAsync(table, TableFilter.RowKeyAtLeast("b").And(TableFilter.RowKeyLessThan("d"))));
        Assert.Equal(["c", "d"], await KeysAsync(table, TableFilter.RowKeyGreaterThan("b").And(TableFilter.RowKeyAtMost("d"))));
        Assert.Equal(["c"], await KeysAsync(table, TableFilter.RowKeyEquals("c")));
        Assert.Empty(await KeysAsync(table, TableFilter.RowKeyGreaterThan("d")));
    }

    [Fact]
    public async Task A_prefix_takes_all_keys_that_begin_so_and_no_others()
    {
        var table = await FilledAsync("a", "a|", "a|1", "a|\uffff", "a|👩", "a}", "b");

        Assert.Equal(["a|", "a|1", "a|👩", "a|\uffff"], await KeysAsync(table, TableFilter.RowKeyStartsWith("a|")));
        Assert.Equal(7, (await KeysAsync(table, TableFilter.RowKeyStartsWith(""))).Count);
    }

    [Fact]
    public async Task Other_partitions_do_not_leak_in()
    {
        var table = await FilledAsync("a");
        await table.AddEntityAsync(new TableEntity("q", "a"), Cancel);

        var row = Assert.Single(await KeysAsync(table, TableFilter.RowKeyStartsWith("a")));

        Assert.Equal("a", row);
    }

    [Theory]
    [MemberData(nameof(HostileKeys.Keys), MemberType = typeof(HostileKeys))]
    public async Task Hostile_filter_values_are_only_values(string key)
    {
        var table = await FilledAsync(key, "0 other", "~~ other");

        Assert.Equal(key, Assert.Single(await KeysAsync(table, TableFilter.RowKeyEquals(key))));
        Assert.Equal(key, Assert.Single(await KeysAsync(table, TableFilter.RowKeyAtLeast(key).And(TableFilter.RowKeyAtMost(key)))));
        Assert.Equal(key, Assert.Single(await KeysAsync(table, TableFilter.RowKeyStartsWith(key))));
    }

    [Fact]
    public async Task More_than_a_thousand_rows_come_page_by_page_in_order()
    {
        var table = await TestTables.CreateAsync(azurite);
        var keys = Enumerable.Range(0, 1050).Select(number => $"{number:D5}").ToList();
        foreach (var chunk in keys.Chunk(TableLimits.MaxTransactionActions))
        {
            await table.SubmitTransactionAsync(chunk.Select(key => TableTransactionAction.Add(new TableEntity("p", key))), Cancel);
        }

        var pages = new List<int>();
        var found = new List<string>();
        await foreach (var page in table.QueryAsync(TableFilter.PartitionKeyEquals("p"), null, null, Cancel).AsPages())
        {
            Assert.True(pages.Count < 2, "the walk does not end");
            pages.Add(page.Values.Count);
            found.AddRange(page.Values.Select(row => row.RowKey));
        }

        Assert.Equal([1000, 50], pages);
        Assert.Equal(keys, found);
    }

    [Fact]
    public async Task A_page_continues_where_the_one_before_ended_hostile_keys_included()
    {
        var table = await FilledAsync("a'1", "b 2", "c 日", "d👩", "e");
        var found = new List<string>();
        string? token = null;
        do
        {
            var page = await table.QueryPageAsync(TableFilter.PartitionKeyEquals("p"), 2, null, token, Cancel);
            Assert.InRange(page.Values.Count, 1, 2);
            Assert.True(found.Count < 5, "the walk does not end");
            found.AddRange(page.Values.Select(row => row.RowKey));
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(["a'1", "b 2", "c 日", "d👩", "e"], found);
    }

    [Fact]
    public async Task A_walk_over_rows_crosses_pages()
    {
        var table = await FilledAsync("a", "b", "c", "d", "e");

        Assert.Equal(["a", "b", "c", "d", "e"], await KeysAsync(table, TableFilter.RowKeyAtLeast("a"), 2));
    }

    [Fact]
    public async Task Select_brings_the_named_properties_and_always_keys_version_and_time()
    {
        var table = await TestTables.CreateAsync(azurite);
        var version = await table.AddEntityAsync(new TableEntity("p", "r") { { "A", 1 }, { "B", 2L }, { "C", "3" } }, Cancel);

        var row = Assert.Single((await table.QueryPageAsync(null, null, ["B", "Missing"], null, Cancel)).Values);

        Assert.Equal(["B"], row.Select(property => property.Key));
        Assert.Equal((2L, version, "r"), (row.GetInt64("B"), row.ETag, row.RowKey));
        Assert.NotNull(row.Timestamp);
    }

    private static async Task<List<string>> KeysAsync(TableClient table, TableFilter filter, int? maxPerPage = null)
    {
        var keys = new List<string>();
        await foreach (var row in table.QueryAsync(TableFilter.PartitionKeyEquals("p").And(filter), maxPerPage, null, Cancel))
        {
            Assert.True(keys.Count < 10, "the walk does not end");
            keys.Add(row.RowKey);
        }

        return keys;
    }

    private async Task<TableClient> FilledAsync(params string[] rowKeys)
    {
        var table = await TestTables.CreateAsync(azurite);
        foreach (var rowKey in rowKeys)
        {
            await table.AddEntityAsync(new TableEntity("p", rowKey), Cancel);
        }

        return table;
    }
}
