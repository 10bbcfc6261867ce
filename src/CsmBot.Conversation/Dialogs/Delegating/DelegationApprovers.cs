using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>Finds who approves and can be reached: somebody who never spoke with the bot is passed over.</summary>
internal static class DelegationApprovers
{
    public static ApproverChoice Choice(TurnContext context, Delegation delegation, IReadOnlyList<Member> members) => new(
        members.FirstOrDefault(one => one.Id == delegation.By) ?? context.Member, delegation.To, members, context.Now, context.Zones);

    public static async Task<ApproverDecision> FindAsync(
        TurnContext context, Delegation delegation, IReadOnlyList<Member> members, IEnumerable<MemberId> asked, CancellationToken cancellationToken)
    {
        var choice = Choice(context, delegation, members);
        HashSet<MemberId> passedOver = [.. asked];
        while (choice.Choose(passedOver) is { Approver: { } approver } decision)
        {
            if (await context.FindPlaceAsync(approver.Id, cancellationToken) is not null)
            {
                return decision;
            }

            passedOver.Add(approver.Id);
        }

        return ApproverDecision.Nobody;
    }
}
