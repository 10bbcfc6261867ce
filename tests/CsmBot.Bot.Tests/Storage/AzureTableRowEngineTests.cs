using CsmBot.Conversation.Ports;
using CsmBot.Storage;
using CsmBot.Storage.AzureTables;
using CsmBot.Storage.Rows;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Bot.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
public sealed class AzureTableRowEngineTests(AzuriteServer azurite) : RowEngineContract, IAsyncLifetime
{
    private AzureTableRowEngine? _engine;

    internal override IRowEngine Engine => _engine!;

    public async ValueTask InitializeAsync()
    {
        _engine = Open(azurite.ConnectionString);
        await _engine.InitializeAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_wrong_key_is_refused_in_words()
    {
        var wrong = azurite.ConnectionString.Replace(AzuriteServer.AccountKey, Convert.ToBase64String(new byte[64]), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => Open(wrong).InitializeAsync(TestContext.Current.CancellationToken));
        Assert.Contains("refuses the key", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(new byte[64]), refused.ToString(), StringComparison.Ordinal);
    }

    private static AzureTableRowEngine Open(string connectionString) => new(AzureTableClients.Open(new StorageOptions
    {
        Engine = StorageEngine.AzureTables,
        ConnectionString = connectionString,
        Table = "contract",
    }));
}
