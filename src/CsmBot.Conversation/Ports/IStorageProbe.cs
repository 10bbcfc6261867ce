namespace CsmBot.Conversation.Ports;

/// <summary>Answers whether storage can be reached and written.</summary>
public interface IStorageProbe
{
    /// <summary>Null when all is well, else the cause in words for an operator.</summary>
    Task<string?> CheckAsync(CancellationToken cancellationToken);
}
