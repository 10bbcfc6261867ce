namespace CsmBot.Conversation.Ports;

/// <summary>Storage could not be read or written. Nothing was changed; the turn stays in the inbox and is tried again.</summary>
public sealed class StorageUnavailableException(string message, Exception? innerException) : Exception(message, innerException);
