using System.Collections.Concurrent;
using CsmBot.Conversation.Ports;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Turns;

/// <summary>
/// Looks into the channel's roster before a person's first turn, so that guests and strangers are known as such before anything is shown to them (T25). Guests
/// are looked up each time: one who joined the organisation is served at once.
/// </summary>
internal sealed class Newcomers(IWorkspaceStore store, IEnumerable<IRoster> rosters)
{
    private readonly Dictionary<string, IRoster> _rosters = rosters.ToDictionary(roster => roster.Channel, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(WorkspaceId, MemberId), byte> _known = new();

    /// <summary>The member as the roster has them; null for a known one, and on channels that keep no roster.</summary>
    public async Task<Member?> MeetAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!_rosters.TryGetValue(turn.Channel, out var roster) || _known.ContainsKey((turn.Workspace, turn.Actor)))
        {
            return null;
        }

        var stored = await store.Open(turn, fromInbox: false).FindMemberAsync(turn.Actor, cancellationToken);
        if (stored is { Role: not MemberRole.Guest })
        {
            _known.TryAdd((turn.Workspace, turn.Actor), 0);
            return null;
        }

        var entry = await roster.FindAsync(turn, cancellationToken) ?? new RosterEntry(null, null, IsGuest: true);
        return (stored ?? First(turn)) with
        {
            Name = entry.Name ?? turn.ActorName,
            Email = entry.Email,
            Role = entry.IsGuest ? MemberRole.Guest : turn.ActorRole ?? MemberRole.Csm,
            Zone = stored?.Zone ?? turn.ActorZone ?? entry.Zone ?? First(turn).Zone,
        };
    }

    /// <summary>A member as far as the turn itself tells.</summary>
    public static Member First(Turn turn) => new()
    {
        Id = turn.Actor,
        Name = turn.ActorName,
        Role = turn.ActorRole ?? MemberRole.Csm,
        Zone = turn.ActorZone ?? "Etc/UTC",
    };
}
