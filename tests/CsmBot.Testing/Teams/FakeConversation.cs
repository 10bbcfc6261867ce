using System.Text.Json;

namespace CsmBot.Testing.Teams;

/// <summary>A chat, a channel or a thread of one, and what the bot said in it.</summary>
public sealed class FakeConversation(string id, FakeRoster members)
{
    private readonly Lock _gate = new();
    private readonly List<FakeMessage> _messages = [];
    private readonly List<JsonElement> _signs = [];

    public string Id => id;

    public FakeRoster Members => members;

    /// <summary>Answers every send with this 403 code until it is null again: the bot was removed, blocked or switched off.</summary>
    public string? RefusalCode { get; set; }

    /// <summary>The messages in the order of their arrival, deleted ones left out.</summary>
    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages.Where(message => !message.IsDeleted)];
            }
        }
    }

    /// <summary>The typing signs.</summary>
    public IReadOnlyList<JsonElement> Signs
    {
        get
        {
            lock (_gate)
            {
                return [.. _signs];
            }
        }
    }

    public FakeMessage? Find(string activityId)
    {
        lock (_gate)
        {
            return _messages.Find(message => message.Id == activityId && !message.IsDeleted);
        }
    }

    internal void Add(FakeMessage message)
    {
        lock (_gate)
        {
            _messages.Add(message);
        }
    }

    internal void AddSign(JsonElement body)
    {
        lock (_gate)
        {
            _signs.Add(body);
        }
    }
}
