using System.Collections.Concurrent;
using System.Globalization;

namespace CsmBot.Testing.Slack;

/// <summary>What a workspace holds: people, channels, messages, views, and the tokens that open it.</summary>
public sealed class FakeWorkspace
{
    private int _serial;

    public string TeamId { get; init; } = "T01ACME";

    public string BotUserId { get; init; } = "U0BOT";

    public string BotId { get; } = "B0BOT";

    public string AppId { get; init; } = "A01BOT";

    public ConcurrentDictionary<string, FakeSlackUser> Users { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, FakeSlackChannel> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>Every message that is not deleted, by its <c>ts</c>.</summary>
    public ConcurrentDictionary<string, FakeSlackMessage> MessagesByTs { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, FakeSlackView> Views { get; } = new(StringComparer.Ordinal);

    /// <summary>The Home tab of each user.</summary>
    public ConcurrentDictionary<string, FakeSlackView> Homes { get; } = new(StringComparer.Ordinal);

    /// <summary>Triggers that are still good.</summary>
    public ConcurrentDictionary<string, bool> Triggers { get; } = new(StringComparer.Ordinal);

    /// <summary>The largest page of members that is given.</summary>
    public int PageSize { get; set; } = 200;

    public IReadOnlyList<FakeSlackMessage> Messages => [.. MessagesByTs.Values.OrderBy(message => message.Ts, StringComparer.Ordinal)];

    public FakeSlackUser AddUser(string id, string realName, string? email = null) => Users[id] = new FakeSlackUser(id, realName, email);

    public FakeSlackChannel AddChannel(string id, string name, params string[] members) => Channels[id] = new FakeSlackChannel(id, name, members);

    /// <summary>The chat of a person with the bot, opened when it is first asked for.</summary>
    public FakeSlackChannel DirectWith(string userId) => Channels.GetOrAdd($"D{userId[1..]}", id => new FakeSlackChannel(id, "", [userId]) { IsDirect = true });

    public string NewTrigger()
    {
        var trigger = $"1.{Next()}.ab";
        Triggers[trigger] = true;
        return trigger;
    }

    internal int Next() => Interlocked.Increment(ref _serial);

    internal string NextTs() => string.Create(CultureInfo.InvariantCulture, $"1764000000.{Next():D6}");

    internal FakeSlackView NewView(string json) => new($"V{Next()}", json, $"1.h{Next()}");
}
