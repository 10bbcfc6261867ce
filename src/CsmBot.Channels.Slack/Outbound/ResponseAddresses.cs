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

    private readonly ConcurrentDictionary<(WorkspaceId, ConversationId), Entry> _entries = new();

    public void Note(WorkspaceId workspace, ConversationId conversation, Uri address)
    {
        if (_entries.Count >= MaxKept)
        {
            Forget();
        }

        _entries[(workspace, conversation)] = new Entry(address, time.GetUtcNow() + ResponseMessage.MaxAge);
    }

    /// <summary>An address that still works, one use of it taken; null where there is none.</summary>
    public Uri? Take(WorkspaceId workspace, ConversationId conversation) =>
        _entries.TryGetValue((workspace, conversation), out var entry) && entry.Until > time.GetUtcNow() && entry.Use() ? entry.Address : null;

    /// <summary>Slack took it no more.</summary>
    public void Drop(WorkspaceId workspace, ConversationId conversation) => _entries.TryRemove((workspace, conversation), out _);

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
