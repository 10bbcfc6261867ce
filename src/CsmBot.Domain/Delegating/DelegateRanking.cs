using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Delegating;

/// <summary>
/// Ranks who could be asked: whose account it is, whose role it fits, how much they have open, whether they are at work now, how often they accepted, and how
/// much they got lately, so that the one who always says yes is not asked each time. Who is away, and guests, are not asked at all.
/// </summary>
public static class DelegateRanking
{
    private const int ForAccount = 30;

    private const int ForRole = 10;

    private const int ForLeading = -20;

    private const int ForEachOpen = -2;

    private const int ForBeingAtWork = 10;

    private const int ForAccepting = 20;

    /// <summary>Outweighs what accepting always brings once somebody got two more than others.</summary>
    private const int ForEachGot = -12;

    private const int MostCounted = 20;

    public static bool MayBeAsked(Member member) => member.Role != MemberRole.Guest;

    /// <summary>The best first; of equals, who got something longest ago.</summary>
    public static IReadOnlyList<RankedDelegate> Rank(IEnumerable<DelegateCandidate> candidates, Instant now, IDateTimeZoneProvider zones) =>
    [
        .. candidates
            .Where(candidate => MayBeAsked(candidate.Member) && candidate.Member.AbsenceAt(now, zones) is null)
            .Select(candidate => (candidate, ranked: new RankedDelegate(candidate.Member, [.. Reasons(candidate, now, zones)])))
            .OrderByDescending(one => one.ranked.Score)
            .ThenBy(one => one.candidate.Record.Received.LastOrDefault(Instant.MinValue))
            .ThenBy(one => one.candidate.Member.Name, StringComparer.OrdinalIgnoreCase)
            .Select(one => one.ranked),
    ];

    private static IEnumerable<DelegateReason> Reasons(DelegateCandidate candidate, Instant now, IDateTimeZoneProvider zones)
    {
        if (candidate.OwnsAccount)
        {
            yield return new DelegateReason(DelegateReasonKind.OwnsAccount, ForAccount);
        }

        if (candidate.Member.Role is MemberRole.Csm or MemberRole.Colleague)
        {
            yield return new DelegateReason(DelegateReasonKind.Role, ForRole);
        }
        else if (candidate.Member.Role is MemberRole.Manager or MemberRole.HeadCoach)
        {
            yield return new DelegateReason(DelegateReasonKind.Leads, ForLeading);
        }

        yield return new DelegateReason(DelegateReasonKind.Open, ForEachOpen * Math.Min(candidate.Open, MostCounted), candidate.Open);
        yield return AtWork(candidate.Member, now, zones);
        var record = candidate.Record;
        if (record.Accepted + record.Declined is > 0 and var asked)
        {
            // Nothing known yet counts as half.
            yield return new DelegateReason(DelegateReasonKind.Accepts, ForAccepting * (record.Accepted + 1) / (asked + 2), record.Accepted, asked);
        }
        else
        {
            yield return new DelegateReason(DelegateReasonKind.Accepts, ForAccepting / 2);
        }

        if (record.ReceivedLately(now) is > 0 and var got)
        {
            yield return new DelegateReason(DelegateReasonKind.GotLately, ForEachGot * got, got);
        }
    }

    private static DelegateReason AtWork(Member member, Instant now, IDateTimeZoneProvider zones)
    {
        var wait = WorkingTime.NextStart(member, zones, now) - now;
        var hours = (int)Math.Ceiling(wait.TotalHours);
        return hours == 0
            ? new DelegateReason(DelegateReasonKind.AtWork, ForBeingAtWork)
            : new DelegateReason(DelegateReasonKind.AtWorkIn, Math.Max(ForBeingAtWork - hours, -MostCounted), hours);
    }
}
