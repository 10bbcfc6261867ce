using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Delegating;

/// <summary>
/// Finds who approves a delegation (T23): the manager of the one who asks, whoever covers for a manager who is away, the manager's manager, a head coach. Never
/// the one who asks nor the one who is to be asked, and no guest.
/// </summary>
public sealed record ApproverChoice(Member Requester, MemberId Delegate, IReadOnlyList<Member> Members, Instant Now, IDateTimeZoneProvider Zones)
{
    /// <summary>People who cover for each other and are all away end the search.</summary>
    private const int MostSteps = 3;

    /// <param name="passedOver">Asked in vain, or out of reach.</param>
    public ApproverDecision Choose(params IReadOnlyCollection<MemberId> passedOver) =>
        Steps().FirstOrDefault(step => !passedOver.Contains(step.Approver!.Id)) ?? ApproverDecision.Nobody;

    /// <summary>Also for one who was not asked but leads them, and for a leader who answers although away.</summary>
    public bool MayApprove(Member member) => IsEligible(member)
        && (Leaders().Any(leader => leader.Leader.Id == member.Id) || Steps().Any(step => step.Approver!.Id == member.Id));

    private IEnumerable<ApproverDecision> Steps()
    {
        // Who leads, of each rank: first those who are there, then who covers for those who are not.
        foreach (var rank in Leaders().GroupBy(leader => leader.Why))
        {
            foreach (var (leader, why) in rank.Where(one => IsEligible(one.Leader) && IsThere(one.Leader)))
            {
                yield return new ApproverDecision(leader, why);
            }

            foreach (var (leader, _) in rank.Where(one => !IsThere(one.Leader)))
            {
                if (CoverOf(leader) is { } deputy)
                {
                    yield return new ApproverDecision(deputy, ApproverReason.Deputy, leader);
                }
            }
        }
    }

    private IEnumerable<(Member Leader, ApproverReason Why)> Leaders()
    {
        var managers = ReportingLine.ManagersOf(Requester, Members);
        var above = managers.Select(manager => Members.FirstOrDefault(one => one.Id == manager.Manager)).OfType<Member>().Where(one => one.Role != MemberRole.Guest);
        return managers.Select(manager => (manager, ApproverReason.Manager))
            .Concat(above.Select(one => (one, ApproverReason.ManagersManager)))
            .Concat(ReportingLine.HeadCoaches(Members).Select(coach => (coach, ApproverReason.HeadCoach)));
    }

    private Member? CoverOf(Member away)
    {
        var cover = away;
        for (var step = 0; step < MostSteps; step++)
        {
            if (cover.AbsenceAt(Now, Zones) is not { } absence)
            {
                return IsEligible(cover) ? cover : null;
            }

            if (Members.FirstOrDefault(one => one.Id == absence.Cover) is not { } next)
            {
                return null;
            }

            cover = next;
        }

        return null;
    }

    private bool IsThere(Member member) => member.AbsenceAt(Now, Zones) is null;

    private bool IsEligible(Member member) => member.Role != MemberRole.Guest && member.Id != Requester.Id && member.Id != Delegate;
}
