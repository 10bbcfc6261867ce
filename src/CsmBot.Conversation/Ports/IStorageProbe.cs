namespace CsmBot.Conversation.Ports;

/// <summary>Makes storage ready and answers whether it can be read and written.</summary>
public interface IStorageProbe
{
    /// <summary>Creates the file or table where missing. Throws <see cref="StorageUnavailableException"/> with the cause in an operator's words.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Null when all is well, else the cause in words for an operator.</summary>
    Task<string?> CheckAsync(CancellationToken cancellationToken);
}
