namespace CsmBot.Conversation.Ports;

/// <summary>The message certainly did not arrive, and may later: the platform throttles or is out of reach.</summary>
/// <param name="retryAfter">How long the platform asks to wait; null leaves it to the deliverer.</param>
public sealed class DeliveryPostponedException(string message, TimeSpan? retryAfter, Exception? innerException) : Exception(message, innerException)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
