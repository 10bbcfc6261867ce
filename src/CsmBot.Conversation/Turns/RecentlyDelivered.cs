using System.Collections.Concurrent;

namespace CsmBot.Conversation.Turns;

/// <summary>
/// What this process delivered a little while ago. A turn hands its messages over after its commit, and the sweep may have found and delivered them in between: then
/// they are not sent again. Each is remembered for at least as long as <see cref="Memory"/>, and not for ever.
/// </summary>
internal sealed class RecentlyDelivered(TimeProvider time)
{
    /// <summary>No turn takes as long to hand over what it committed.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private ConcurrentDictionary<(ConversationId, string, int), byte> _young = new();
    private ConcurrentDictionary<(ConversationId, string, int), byte> _old = new();
    private long _since = time.GetTimestamp();

    public void Add((ConversationId, string, int) message)
    {
        lock (_lock)
        {
            if (time.GetElapsedTime(_since) >= Memory)
            {
                (_old, _young, _since) = (_young, new(), time.GetTimestamp());
            }
        }

        _young.TryAdd(message, 0);
    }

    public bool Contains((ConversationId, string, int) message) => _young.ContainsKey(message) || _old.ContainsKey(message);
}
