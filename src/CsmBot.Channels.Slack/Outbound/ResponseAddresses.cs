using System.Collections.Concurrent;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.Slack.Messages;

namespace CsmBot.Channels.Slack.Outbound;

/// <summary>
/// The response addresses that came with commands and presses in a channel, newest first to be used: the only way to answer there for one person's eyes, and to
/// change such an answer. Kept in memory: they are secrets, live half an hour, and what cannot be answered any more goes to the person's own chat.
/// </summary>
internal sealed class ResponseAddresses(TimeProvider time)
{
    /// <summary>Beyond it the oldest go; each is a few hundred bytes.</summary>
    private const int MaxKept = 20_000;

    private readonly ConcurrentDictionary<(WorkspaceId, ConversationId, string), Entry> _entries = new();

    /// <summary>Keeps an address for new answers in a conversation and, when it came with a press, for changes of the message that was pressed.</summary>
    public void Note(WorkspaceId workspace, ConversationId conversation, Uri address, string? messageKey = null)
    {
        if (_entries.Count >= MaxKept)
        {
            Forget();
        }

        var entry = new Entry(address, time.GetUtcNow() + ResponseMessage.MaxAge);
        _entries[(workspace, conversation, string.Empty)] = entry;
        if (messageKey is not null)
        {
            _entries[(workspace, conversation, messageKey)] = entry;
        }
    }

    /// <summary>An address that still works, one use of it taken; null where there is none.</summary>
    /// <param name="messageKey">The message to change; null for a new one.</param>
    public Uri? Take(WorkspaceId workspace, ConversationId conversation, string? messageKey = null) =>
        _entries.TryGetValue((workspace, conversation, messageKey ?? string.Empty), out var entry) && entry.Until > time.GetUtcNow() && entry.Use() ? entry.Address : null;

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
