namespace CsmBot.Conversation.Ports;

/// <summary>The message may have arrived or not: the answer was lost. Sending it again can show it twice, so that is done once and no more.</summary>
public sealed class DeliveryUnconfirmedException(string message, Exception? innerException) : Exception(message, innerException);
