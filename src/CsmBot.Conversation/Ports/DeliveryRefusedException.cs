namespace CsmBot.Conversation.Ports;

/// <summary>The platform refuses this message for good: the bot was blocked or removed, or the message itself is impossible. It is set aside, not tried again.</summary>
/// <param name="message">The cause in an operator's words.</param>
public sealed class DeliveryRefusedException(string message, Exception? innerException) : Exception(message, innerException);
