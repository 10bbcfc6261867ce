using System.Runtime.CompilerServices;
using CsmBot.Conversation.Ports;
using CsmBot.Storage.Rows;

namespace CsmBot.Storage.Sessions;

internal sealed class ChannelDocuments(IRowEngine engine) : IChannelDocuments
{
    public async Task<ChannelDocument?> FindAsync(string channel, string kind, string id, CancellationToken cancellationToken) =>
        await engine.GetAsync(Keys.ChannelPartition(channel), Keys.Document(kind, id), cancellationToken) is { } row ? Read(kind, row) : null;

    public async IAsyncEnumerable<ChannelDocument> ReadAsync(string channel, string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (from, to) = RowKey.Under(kind);
        await foreach (var row in engine.RangeAsync(Keys.ChannelPartition(channel), from, to, cancellationToken))
        {
            yield return Read(kind, row);
        }
    }

    public async Task<bool> TryWriteAsync(string channel, string kind, string id, string data, string? version, CancellationToken cancellationToken)
    {
        var key = Keys.Document(kind, id);
        var row = StoredJson.Write(new ChannelRow(id, data));
        RowOperation write = version is null ? new RowOperation.Insert(key, row) : new RowOperation.Replace(key, row, version);
        return (await engine.TransactAsync(Keys.ChannelPartition(channel), [write], cancellationToken)).IsCommitted;
    }

    public async Task<bool> TryRemoveAsync(string channel, ChannelDocument document, CancellationToken cancellationToken)
    {
        var delete = new RowOperation.Delete(Keys.Document(document.Kind, document.Id), document.Version);
        return (await engine.TransactAsync(Keys.ChannelPartition(channel), [delete], cancellationToken)).IsCommitted;
    }

    private static ChannelDocument Read(string kind, Row row)
    {
        var stored = StoredJson.Read<ChannelRow>(row.Data);
        return new ChannelDocument(kind, stored.Id, stored.Data, row.Version);
    }
}
