using CsmBot.Conversation.Ports;
using CsmBot.Storage.Rows;
using CsmBot.Storage.Sqlite;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Bot.Tests.Storage;

public sealed class SqliteRowEngineTests : RowEngineContract, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteRowEngine _engine;

    public SqliteRowEngineTests()
    {
        _engine = new SqliteRowEngine(new SqliteFile(_folder.File("rows.db")));
    }

    internal override IRowEngine Engine => _engine;

    public async ValueTask InitializeAsync() => await _engine.InitializeAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Rows_survive_closing_and_opening_the_file()
    {
        var token = TestContext.Current.CancellationToken;
        await _engine.TransactAsync("p", [new RowOperation.Insert("a", "1")], token);
        await _engine.DisposeAsync();
        await using var again = new SqliteRowEngine(new SqliteFile(_folder.File("rows.db")));
        await again.InitializeAsync(token);
        Assert.Equal("1", (await again.GetAsync("p", "a", token))!.Data);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_words()
    {
        var path = _folder.File("broken.db");
        await File.WriteAllTextAsync(path, new string('x', 20_000), TestContext.Current.CancellationToken);
        await using var engine = new SqliteRowEngine(new SqliteFile(path));
        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => engine.InitializeAsync(TestContext.Current.CancellationToken));
        Assert.Contains("is damaged or is not a database", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused_in_words()
    {
        await File.WriteAllTextAsync(_folder.File("blocked"), "a file where the folder should be", TestContext.Current.CancellationToken);
        await using var engine = new SqliteRowEngine(new SqliteFile(Path.Combine(_folder.File("blocked"), "rows.db")));
        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => engine.InitializeAsync(TestContext.Current.CancellationToken));
        Assert.Contains("cannot be made", refused.Message, StringComparison.Ordinal);
    }
}
