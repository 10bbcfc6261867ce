using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>Where a delegation stands, in one sentence for whoever reads it.</summary>
internal static class DelegationText
{
    public static string State(TurnContext context, TaskItem task, Delegation? delegation, IReadOnlyList<Member> members)
    {
        var owner = TeamMembers.NameOf(task.Owner, members);
        if (delegation is null)
        {
            return Say.With(Strings.Delegation_TakenBack, task.Id, owner);
        }

        if (!task.IsOpen)
        {
            return Say.With(Strings.Delegation_Closed, task.Id, StateNames.Of(task));
        }

        if (delegation.IsPending && task.Owner != delegation.From)
        {
            return Say.With(Strings.Delegation_Elsewhere, task.Id, owner);
        }

        var to = TeamMembers.NameOf(delegation.To, members);
        var by = TeamMembers.NameOf(delegation.By, members);
        var approver = TeamMembers.NameOf(delegation.Approver, members);
        return delegation.State switch
        {
            DelegationState.AwaitingApproval => Say.With(Strings.Delegation_AwaitingApproval, task.Id, to, approver, Until(context, delegation), owner),
            DelegationState.Offered when delegation is { Question: not null, Reply: null } => Say.With(Strings.Delegation_Asked, to, task.Id, by, delegation.Question, Until(context, delegation)),
            DelegationState.Offered => Say.With(Strings.Delegation_Offered, task.Id, to, Until(context, delegation), owner),
            DelegationState.Countered => Say.With(Strings.Delegation_Countered, to, task.Id, Due(context, delegation.CounterDue), Due(context, delegation.Due ?? task.Due), by, Until(context, delegation)),
            DelegationState.Accepted => Say.With(Strings.Delegation_Accepted, to, task.Id, Due(context, task.Due)),
            DelegationState.Declined => Say.With(Strings.Delegation_Declined, to, task.Id, delegation.Answer ?? Strings.Fact_None, owner),
            DelegationState.Refused => Say.With(Strings.Delegation_Refused, approver, task.Id, to, delegation.Answer ?? Strings.Fact_None, owner),
            DelegationState.Withdrawn => Say.With(Strings.Delegation_TakenBack, task.Id, owner),
            _ => Say.With(Strings.Delegation_Expired, task.Id, owner),
        };
    }

    public static string Due(TurnContext context, TaskDue? due) => due is null ? Strings.Fact_None : When.Due(due, context.Member, context.Now, context.Calendar.Zone);

    public static string Until(TurnContext context, Delegation delegation) =>
        delegation.ExpiresAt is { } at ? When.Moment(at, context.Member, context.Now, context.Calendar.Zone) : Strings.Fact_None;
}
