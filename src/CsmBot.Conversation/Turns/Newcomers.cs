using System.Collections.Concurrent;
using CsmBot.Conversation.Ports;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary>
/// Looks into the channel's roster before a person's first turn, so that guests and strangers are known as such before anything is shown to them (T25), and
/// again every few hours: a member may become a guest. Guests are looked up each time: one who joined the organisation is served at once.
/// </summary>
internal sealed class Newcomers(IWorkspaceStore store, IEnumerable<IRoster> rosters, TimeProvider time)
{
    /// <summary>How long a member counts as one without asking again.</summary>
    internal static readonly Duration Trust = Duration.FromHours(6);

    /// <summary>How long the known answer goes on to hold where the roster did not say.</summary>
    internal static readonly Duration Reprieve = Duration.FromMinutes(5);

    private readonly Dictionary<string, RosterQuestions> _rosters =
        rosters.ToDictionary(roster => roster.Channel, roster => new RosterQuestions(roster, time), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(WorkspaceId, MemberId), Vouched> _vouched = new();

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>The member as the roster has them; null for a known one, and on channels that keep no roster.</summary>
    /// <exception cref="TurnPostponedException">The roster does not say, or not soon, about somebody unknown.</exception>
    public async Task<Member?> MeetAsync(Turn turn, CancellationToken cancellationToken)
    {
        var key = (turn.Workspace, turn.Actor);
        var vouched = _vouched.GetValueOrDefault(key);
        var isFresh = Now < vouched.Until;
        if (!_rosters.TryGetValue(turn.Channel, out var roster) || (isFresh && vouched.IsStored))
        {
            return null;
        }

        var stored = await store.Open(turn, fromInbox: false).FindMemberAsync(turn.Actor, cancellationToken);
        var isMember = stored is { Role: not MemberRole.Guest };
        if (isMember && isFresh)
        {
            _vouched[key] = vouched with { IsStored = true };
            return null;
        }

        RosterEntry entry;
        try
        {
            entry = await roster.AskAsync(turn, cancellationToken) ?? new RosterEntry(null, null, IsGuest: true);
        }
        catch (TurnPostponedException) when (isMember)
        {
            // Once let in, nobody is shut out because their platform is away.
            _vouched[key] = new Vouched(Now + Reprieve, IsStored: true);
            return null;
        }

        if (entry.IsGuest)
        {
            _vouched.TryRemove(key, out _);
        }
        else
        {
            _vouched[key] = new Vouched(Now + Trust, isMember);
        }

        return isMember && !entry.IsGuest ? null : (stored ?? First(turn)) with
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

    /// <param name="IsStored">The member is stored, so there is no need to look.</param>
    private readonly record struct Vouched(Instant Until, bool IsStored);
}
