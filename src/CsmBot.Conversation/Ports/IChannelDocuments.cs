namespace CsmBot.Conversation.Ports;

/// <summary>What a channel keeps for itself, apart from the work of any workspace: installations above all. A handful of small documents.</summary>
public interface IChannelDocuments
{
    /// <param name="channel">The channel's name as turns carry it.</param>
    Task<ChannelDocument?> FindAsync(string channel, string kind, string id, CancellationToken cancellationToken);

    /// <summary>All documents of one kind.</summary>
    IAsyncEnumerable<ChannelDocument> ReadAsync(string channel, string kind, CancellationToken cancellationToken);

    /// <summary>False, and nothing is written, when another writer came first.</summary>
    /// <param name="version">The version that was read; null when there must be none.</param>
    Task<bool> TryWriteAsync(string channel, string kind, string id, string data, string? version, CancellationToken cancellationToken);

    /// <summary>False when it is gone already or was changed since: of several who try, one succeeds.</summary>
    Task<bool> TryRemoveAsync(string channel, ChannelDocument document, CancellationToken cancellationToken);
}
