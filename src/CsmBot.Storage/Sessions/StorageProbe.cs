using CsmBot.Conversation.Ports;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

/// <summary>Writes and reads one row of its own.</summary>
internal sealed class StorageProbe(IRowEngine engine, TimeProvider time) : IStorageProbe
{
    private const string Partition = "probe";

    public async Task PrepareAsync(CancellationToken cancellationToken) => await engine.InitializeAsync(cancellationToken);

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var stamp = StoredJson.Write(new SeenMark(NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow())));
            await engine.TransactAsync(Partition, [new RowOperation.Upsert("ready", stamp)], cancellationToken);
            return await engine.GetAsync(Partition, "ready", cancellationToken) is null ? "a row just written cannot be read" : null;
        }
        catch (StorageUnavailableException exception)
        {
            return exception.Message;
        }
    }
}
