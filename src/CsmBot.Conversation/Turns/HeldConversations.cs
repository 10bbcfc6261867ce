using System.Collections.Concurrent;
using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary>
/// Conversations whose last message could not be delivered. Nothing more is sent to one before its time has come, so that no message overtakes the one that
/// waits and a throttling platform is left alone for as long as it asked.
/// </summary>
internal sealed class HeldConversations(TimeProvider time)
{
    private static readonly Duration Shortest = Duration.FromSeconds(2);
    private static readonly Duration Longest = Duration.FromMinutes(2);

    /// <summary>The longest that is added to what a platform asks for.</summary>
    private static readonly Duration MostSpread = Duration.FromSeconds(30);

    private readonly ConcurrentDictionary<(WorkspaceId, ConversationId), Pause> _held = new();

    public bool IsHeld(OutboundMessage message) => _held.TryGetValue(KeyOf(message), out var pause) && pause.Until > Now;

    /// <summary>
    /// Holds for as long as the platform asks, and a little longer, so that what it made wait in one moment does not come back in one; else twice as long with each failure
    /// in a row, give or take a fifth (T37).
    /// </summary>
    public void Hold(OutboundMessage message, TimeSpan? retryAfter) => _held.AddOrUpdate(
        KeyOf(message),
        _ => new Pause(Now + Wait(retryAfter, 0), 1),
        (_, pause) => new Pause(Now + Wait(retryAfter, pause.Failures), pause.Failures + 1));

    public void Release(OutboundMessage message) => _held.TryRemove(KeyOf(message), out _);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static Duration Wait(TimeSpan? retryAfter, int failures)
    {
        if (retryAfter is { } asked)
        {
            return Spread(Duration.FromTimeSpan(asked));
        }

        var doubled = Duration.Min(Longest, Shortest * Math.Pow(2, Math.Min(failures, 10)));
        return doubled * (0.8 + (0.4 * Random.Shared.NextDouble()));
    }

    /// <summary>Never shorter than what was asked for.</summary>
    public static Duration Spread(Duration asked) => asked + (Duration.Min(MostSpread, asked * 0.1) * Random.Shared.NextDouble());

    private static (WorkspaceId, ConversationId) KeyOf(OutboundMessage message) => (message.Workspace, message.Conversation);

    private readonly record struct Pause(Instant Until, int Failures);
}
