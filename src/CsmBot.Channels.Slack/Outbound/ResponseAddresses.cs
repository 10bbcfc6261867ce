using System.Collections.Concurrent;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Messages;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>
/// The response addresses that came with commands and presses in a channel: the only way to answer there for one person's eyes, and to change such an answer. Each
/// turn is answered by the address that it came with; what has none, by the newest. Kept in memory: they are secrets, live half an hour, and what cannot be answered any more goes to the person's own chat.
/// </summary>
internal sealed class ResponseAddresses(TimeProvider time)
{
    /// <summary>Beyond it the oldest go; each is a few hundred bytes.</summary>
    private const int MaxKept = 20_000;

    private const string Newest = "";

    private readonly ConcurrentDictionary<(WorkspaceId, ConversationId, string), Entry> _entries = new();

    /// <summary>Keeps an address for answers to a turn and, when it came with a press, for changes of the message that was pressed.</summary>
    public void Note(WorkspaceId workspace, ConversationId conversation, TurnId turn, Uri address, string? messageKey = null)
    {
        if (_entries.Count >= MaxKept)
        {
            Forget();
        }

        var entry = new Entry(address, time.GetUtcNow() + ResponseMessage.MaxAge);
        _entries[(workspace, conversation, Newest)] = entry;
        _entries[(workspace, conversation, NameOf(turn))] = entry;
        if (messageKey is not null)
        {
            _entries[(workspace, conversation, messageKey)] = entry;
        }
    }

    /// <summary>An address at which a message can be changed, one use of it taken; null where there is none.</summary>
    public Uri? TakeFor(OutboundMessage changed) => Take(changed, changed.Key);

    /// <summary>An address for a new message, one use of it taken; null where there is none. One that changes what came elsewhere answers a turn that is long past.</summary>
    public Uri? Take(OutboundMessage message) =>
        (message.Revision == 1 && MessageKey.TurnOf(message.Key) is { } turn ? Take(message, NameOf(turn)) : null) ?? Take(message, Newest);

    private Uri? Take(OutboundMessage message, string name) =>
        _entries.TryGetValue((message.Workspace, message.Conversation, name), out var entry) && entry.Until > time.GetUtcNow() && entry.Use() ? entry.Address : null;

    // Keys of messages begin with digits.
    private static string NameOf(TurnId turn) => $"turn {turn.Value}";

    private void Forget()
    {
        var now = time.GetUtcNow();
        var oldest = _entries.OrderBy(pair => pair.Value.Until).Take(MaxKept / 10).Select(pair => pair.Key).ToHashSet();
        foreach (var (key, entry) in _entries)
        {
            if (entry.Until <= now || oldest.Contains(key))
            {
                _entries.TryRemove(key, out _);
            }
        }
    }

    private sealed class Entry(Uri address, DateTimeOffset until)
    {
        private int _uses;

        public Uri Address => address;

        public DateTimeOffset Until => until;

        public bool Use() => Interlocked.Increment(ref _uses) <= ResponseMessage.MaxUses;
    }
}
