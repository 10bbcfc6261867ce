using System.Collections.Concurrent;
using System.Globalization;

namespace CsmBot.Testing.Teams;

/// <summary>The conversations, people and teams of the fake.</summary>
internal sealed class FakeTenant
{
    private const string ThreadSeparator = ";messageid=";
    private readonly ConcurrentDictionary<string, FakeConversation> _conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _chats = new(StringComparer.Ordinal);
    private long _lastId = 1_700_000_000_000;

    public string TenantId { get; } = "5f1d8c52-7a0e-4b6c-9d34-2e8f0a7b6c15";

    public FakeRoster Members { get; } = new();

    public ConcurrentDictionary<string, FakeTeam> Teams { get; } = new(StringComparer.Ordinal);

    public FakeConversation Conversation(string id) => _conversations.GetOrAdd(id, static (key, roster) => new FakeConversation(key, roster), Members);

    public FakeConversation? Find(string id) => _conversations.GetValueOrDefault(id);

    public bool IsChannel(string id) => Teams.Values.Any(team => team.Id == id || team.Channels.ContainsKey(id));

    public string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    /// <summary>The chat with one person, the same every time.</summary>
    public FakeConversation ChatWith(FakeMember member)
    {
        var id = _chats.GetOrAdd(member.Id, static key => $"a:chat-{key}");
        return _conversations.GetOrAdd(id, key =>
        {
            var roster = new FakeRoster();
            roster.Add(member);
            return new FakeConversation(key, roster);
        });
    }

    public FakeConversation Thread(string channelId, string rootId) => Conversation($"{channelId}{ThreadSeparator}{rootId}");
}
