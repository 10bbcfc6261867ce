using System.Collections.Concurrent;
using System.Threading.Channels;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Who has looked at their Home lately, and of these, who was told something since: what it shows may have changed.</summary>
internal sealed class HomeWatch(TimeProvider time)
{
    /// <summary>Slack keeps a Home as it was; one that nobody has looked at for so long is made afresh when it is opened.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromHours(12);

    private const int MaxWatched = 20_000;

    private readonly ConcurrentDictionary<(WorkspaceId, MemberId), DateTimeOffset> _opened = new();
    private readonly Channel<(WorkspaceId Workspace, MemberId Person)> _stale =
        Channel.CreateBounded<(WorkspaceId, MemberId)>(new BoundedChannelOptions(MaxWatched) { FullMode = BoundedChannelFullMode.DropOldest });

    public ChannelReader<(WorkspaceId Workspace, MemberId Person)> Stale => _stale.Reader;

    public void Opened(WorkspaceId workspace, MemberId person)
    {
        var now = time.GetUtcNow();
        if (_opened.Count >= MaxWatched)
        {
            foreach (var (key, _) in _opened.Where(pair => pair.Value < now - Lately).ToList())
            {
                _opened.TryRemove(key, out _);
            }
        }

        if (_opened.Count < MaxWatched)
        {
            _opened[(workspace, person)] = now;
        }
    }

    public void Told(WorkspaceId workspace, MemberId person)
    {
        if (_opened.TryGetValue((workspace, person), out var opened) && opened > time.GetUtcNow() - Lately)
        {
            _stale.Writer.TryWrite((workspace, person));
        }
    }
}
