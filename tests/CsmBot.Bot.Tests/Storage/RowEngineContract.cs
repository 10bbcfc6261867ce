using CsmBot.Storage.Rows;
using Xunit;

namespace CsmBot.Bot.Tests.Storage;

/// <summary>What every row engine promises. One suite, run on each engine.</summary>
public abstract class RowEngineContract
{
    private readonly string _partition = RowKey.Of("w", Guid.NewGuid().ToString("N"));

    internal abstract IRowEngine Engine { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_missing_row_reads_as_null()
    {
        Assert.Null(await Engine.GetAsync(_partition, "task|1", Token));
    }

    [Fact]
    public async Task Rows_asked_for_together_come_in_the_order_asked_with_gaps_where_there_is_none()
    {
        await Engine.TransactAsync(_partition, [new RowOperation.Insert("a", "1"), new RowOperation.Insert("quo\"te|b", "{\"x\":\"\u00e9\"}"), new RowOperation.Insert("c", "3")], Token);
        await Engine.TransactAsync(RowKey.Of(_partition, "other"), [new RowOperation.Insert("d", "4")], Token);
        var rows = await Engine.GetManyAsync(_partition, ["c", "d", "quo\"te|b", "a"], Token);
        Assert.Equal(["3", null, "{\"x\":\"\u00e9\"}", "1"], rows.Select(row => row?.Data));
        Assert.Equal(await Engine.GetAsync(_partition, "c", Token), rows[0]);
        Assert.Empty(await Engine.GetManyAsync(_partition, [], Token));
    }

    [Fact]
    public async Task An_inserted_row_reads_back_whole()
    {
        var data = "{\"text\":\"schön 😀 \\u0000 ‮rtl\"}";
        await WriteAsync(new RowOperation.Insert("task|1", data));
        Assert.Equal(data, (await Engine.GetAsync(_partition, "task|1", Token))!.Data);
    }

    [Fact]
    public async Task Inserting_an_existing_row_fails_and_names_the_operation()
    {
        await WriteAsync(new RowOperation.Insert("b", "1"));
        var result = await TryAsync(new RowOperation.Insert("a", "1"), new RowOperation.Insert("b", "2"));
        Assert.Equal(1, result.FailedOperation);
        Assert.Null(await Engine.GetAsync(_partition, "a", Token));
        Assert.Equal("1", (await Engine.GetAsync(_partition, "b", Token))!.Data);
    }

    [Fact]
    public async Task Replacing_needs_the_version_last_read()
    {
        await WriteAsync(new RowOperation.Insert("a", "1"));
        var first = await Engine.GetAsync(_partition, "a", Token);
        await WriteAsync(new RowOperation.Replace("a", "2", first!.Version));
        var stale = await TryAsync(new RowOperation.Replace("a", "3", first.Version));
        Assert.Equal(0, stale.FailedOperation);
        Assert.Equal("2", (await Engine.GetAsync(_partition, "a", Token))!.Data);
    }

    [Fact]
    public async Task A_row_deleted_and_written_again_is_not_its_former_self()
    {
        await WriteAsync(new RowOperation.Insert("a", "1"));
        var former = await Engine.GetAsync(_partition, "a", Token);
        await WriteAsync(new RowOperation.Delete("a", null));
        await WriteAsync(new RowOperation.Insert("a", "1"));
        Assert.False((await TryAsync(new RowOperation.Replace("a", "2", former!.Version))).IsCommitted);
    }

    [Fact]
    public async Task Replacing_a_missing_row_fails()
    {
        await WriteAsync(new RowOperation.Insert("a", "1"));
        var version = (await Engine.GetAsync(_partition, "a", Token))!.Version;
        Assert.Equal(0, (await TryAsync(new RowOperation.Replace("other", "2", version))).FailedOperation);
    }

    [Fact]
    public async Task Deleting_a_missing_row_fails_and_a_stale_delete_fails()
    {
        Assert.False((await TryAsync(new RowOperation.Delete("gone", null))).IsCommitted);
        await WriteAsync(new RowOperation.Insert("a", "1"));
        var version = (await Engine.GetAsync(_partition, "a", Token))!.Version;
        await WriteAsync(new RowOperation.Upsert("a", "2"));
        Assert.False((await TryAsync(new RowOperation.Delete("a", version))).IsCommitted);
        Assert.NotNull(await Engine.GetAsync(_partition, "a", Token));
    }

    [Fact]
    public async Task An_upsert_writes_with_or_without_a_row_before()
    {
        await WriteAsync(new RowOperation.Upsert("a", "1"));
        await WriteAsync(new RowOperation.Upsert("a", "2"));
        Assert.Equal("2", (await Engine.GetAsync(_partition, "a", Token))!.Data);
    }

    [Fact]
    public async Task A_range_is_in_key_order_with_its_start_and_without_its_end()
    {
        await WriteAsync([.. new[] { "k|3", "k|1", "l|1", "k|2", "j|9" }.Select(key => new RowOperation.Insert(key, key))]);
        var (from, to) = RowKey.Under("k");
        Assert.Equal(["k|1", "k|2", "k|3"], await KeysAsync(from, to));
        Assert.Equal(["k|1", "k|2"], await KeysAsync("k|1", "k|3"));
    }

    [Fact]
    public async Task A_range_longer_than_a_page_comes_whole_and_once()
    {
        var keys = Enumerable.Range(0, 730).Select(i => RowKey.Of("page", RowKey.Ascending(i))).ToList();
        foreach (var some in keys.Chunk(IRowEngine.MaxOperations))
        {
            await WriteAsync([.. some.Select(key => new RowOperation.Insert(key, "x"))]);
        }

        var (from, to) = RowKey.Under("page");
        Assert.Equal(keys, await KeysAsync(from, to));
    }

    [Fact]
    public async Task Partitions_do_not_see_each_other()
    {
        await WriteAsync(new RowOperation.Insert("a", "1"));
        Assert.Null(await Engine.GetAsync(_partition + "x", "a", Token));
    }

    [Fact]
    public async Task A_hundred_rows_go_in_one_transaction_and_one_more_is_refused()
    {
        await WriteAsync([.. Enumerable.Range(0, 100).Select(i => new RowOperation.Insert(RowKey.Of("n", RowKey.Ascending(i)), "x"))]);
        var tooMany = Enumerable.Range(0, 101).Select(i => new RowOperation.Insert(RowKey.Of("m", RowKey.Ascending(i)), "x"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => TryAsync([.. tooMany]));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("slash/back\\slash#hash?question%percent")]
    [InlineData("quote'quote\"double")]
    [InlineData("tab\tline\nnull\0")]
    [InlineData("pipe|brace}tilde~bang!")]
    [InlineData("ünïcödé 中文 עברית 😀")]
    [InlineData("")]
    public async Task Any_part_makes_a_valid_key_of_its_own(string part)
    {
        var key = RowKey.Of("kind", part, "tail");
        await WriteAsync(new RowOperation.Insert(key, part.Length.ToString()));
        Assert.Equal(key, (await Engine.GetAsync(_partition, key, Token))!.Key);
        var (from, to) = RowKey.Under("kind", part);
        Assert.Equal([key], await KeysAsync(from, to));
    }

    [Fact]
    public async Task A_very_long_part_keeps_its_identity_within_the_key_limit()
    {
        var one = RowKey.Of("kind", new string('a', 5000) + "1");
        var other = RowKey.Of("kind", new string('a', 5000) + "2");
        await WriteAsync(new RowOperation.Insert(one, "1"), new RowOperation.Insert(other, "2"));
        Assert.Equal("2", (await Engine.GetAsync(_partition, other, Token))!.Data);
    }

    [Fact]
    public async Task A_large_row_reads_back_whole()
    {
        var data = string.Concat(Enumerable.Repeat("0123456789abcdé😀", 12_000));
        await WriteAsync(new RowOperation.Insert("large", data));
        Assert.Equal(data, (await Engine.GetAsync(_partition, "large", Token))!.Data);
    }

    [Fact]
    public async Task Parallel_increments_of_one_row_lose_none()
    {
        await WriteAsync(new RowOperation.Insert("count", "0"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => IncrementAsync(25), Token)));
        Assert.Equal("200", (await Engine.GetAsync(_partition, "count", Token))!.Data);
    }

    private async Task IncrementAsync(int times)
    {
        for (var done = 0; done < times;)
        {
            var row = await Engine.GetAsync(_partition, "count", Token);
            var next = (int.Parse(row!.Data) + 1).ToString();
            done += (await TryAsync(new RowOperation.Replace("count", next, row.Version))).IsCommitted ? 1 : 0;
        }
    }

    private async Task WriteAsync(params IReadOnlyList<RowOperation> operations) => Assert.True((await TryAsync(operations)).IsCommitted);

    private Task<TransactResult> TryAsync(params IReadOnlyList<RowOperation> operations) => Engine.TransactAsync(_partition, operations, Token);

    private Task<List<string>> KeysAsync(string from, string to) => Engine.RangeAsync(_partition, from, to, Token).Select(row => row.Key).ToListAsync(Token).AsTask();
}
