using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Delegating;

/// <summary>What became of the work that a person was asked to take over.</summary>
/// <param name="Declined">Those that ran out unanswered included.</param>
public sealed record DelegateRecord(MemberId Member, int Accepted = 0, int Declined = 0)
{
    /// <summary>What was taken over within it weighs on who is asked next.</summary>
    public static readonly Duration Lately = Duration.FromDays(14);

    private const int MostKept = 20;

    /// <summary>When they took something over, the newest last.</summary>
    public IReadOnlyList<Instant> Received { get; init => field = value ?? []; } = [];

    public int ReceivedLately(Instant now) => Received.Count(at => now - at < Lately);

    public DelegateRecord Took(Instant at) => this with { Accepted = Accepted + 1, Received = [.. Received.Append(at).TakeLast(MostKept)] };

    /// <summary>The acceptance was taken back.</summary>
    public DelegateRecord TookNot(Instant at) => this with { Accepted = Math.Max(Accepted - 1, 0), Received = [.. Received.Where(one => one != at)] };

    public DelegateRecord Turned(int count) => this with { Declined = Math.Max(Declined + count, 0) };
}
