using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>Does one thing with a delegation, if the member may do it now. Of several who answer, the first is heard, and a task moves once.</summary>
internal static class DelegationAnswer
{
    /// <summary>What stands against it; <see cref="DelegationVerdict.Allowed"/> when nothing does.</summary>
    public static DelegationVerdict Check(TurnContext context, TaskItem task, DelegationAct act, IReadOnlyList<Member> members)
    {
        if (task.Delegation is not { } delegation)
        {
            return DelegationVerdict.TooLate;
        }

        var party = delegation.PartyOf(context.Member.Id);
        if (DelegationApprovers.Choice(context, delegation, members).MayApprove(context.Member))
        {
            party |= DelegationParties.Approver;
        }

        var verdict = DelegationRules.Of(delegation.State, act, party);
        return verdict == DelegationVerdict.Allowed && !delegation.IsPendingOn(task) && !(act == DelegationAct.Remind && delegation.IsHeld(task))
            ? DelegationVerdict.TooLate
            : verdict;
    }

    /// <summary>Does it, and says for <c>undo</c> what was done. Call it only after <see cref="Check"/>.</summary>
    public static TaskItem Do(TurnContext context, TaskItem task, DelegationAct act, IReadOnlyList<Member> members, string? words = null, TaskDue? due = null)
    {
        var after = Apply(context, task, act, members, words, due);
        context.DescribeForUndo(
            Say.With(Say.ByKey("Undo_Delegation_", act.ToString(), Strings.Undo_Edited), task.Id, TeamMembers.NameOf(after.Delegation!.To, members)), Strings.Undo_LastingRead);
        return after;
    }

    /// <summary>One of several done in a turn, which says itself what it did. Call it only after <see cref="Check"/>.</summary>
    /// <param name="words">What was said with it: a reason, a question, a reply.</param>
    public static TaskItem Apply(TurnContext context, TaskItem task, DelegationAct act, IReadOnlyList<Member> members, string? words = null, TaskDue? due = null)
    {
        var before = task.Delegation!;
        var after = act == DelegationAct.Remind ? before with { RemindedAt = context.Now } : Said(context, before.Moved(act, context.Now), act, words, due);
        var moved = after.State == DelegationState.Accepted && act != DelegationAct.Remind
            ? task with { Owner = after.To, Due = DueOf(task, after, act), Snooze = null, Delegation = after }
            : task with { Delegation = after };
        if (act != DelegationAct.Remind)
        {
            moved = moved with { Delegation = DelegationClock.Begin(context, moved, after, members) };
        }

        context.Change(task, moved, KindOf(act));
        return context.Changes[^1].After;
    }

    private static Delegation Said(TurnContext context, Delegation delegation, DelegationAct act, string? words, TaskDue? due) => act switch
    {
        DelegationAct.Approve => delegation with { ApprovedBy = context.Member.Id },
        DelegationAct.Refuse => delegation with { Answer = words, Approver = context.Member.Id },
        DelegationAct.Decline => delegation with { Answer = words },
        DelegationAct.Ask => delegation with { Question = words, Reply = null },
        DelegationAct.Reply => delegation with { Reply = words },
        DelegationAct.Counter => delegation with { CounterDue = due },
        _ => delegation,
    };

    private static TaskDue? DueOf(TaskItem task, Delegation delegation, DelegationAct act) =>
        (act == DelegationAct.Agree ? delegation.CounterDue : delegation.Due) ?? task.Due;

    private static TaskEventKind KindOf(DelegationAct act) => act switch
    {
        DelegationAct.Approve => TaskEventKind.DelegationApproved,
        DelegationAct.Refuse => TaskEventKind.DelegationRefused,
        DelegationAct.Accept or DelegationAct.Agree => TaskEventKind.DelegationAccepted,
        DelegationAct.Decline => TaskEventKind.DelegationDeclined,
        DelegationAct.Counter => TaskEventKind.DelegationCountered,
        DelegationAct.Withdraw => TaskEventKind.DelegationWithdrawn,
        DelegationAct.Remind => TaskEventKind.DelegationReminded,
        _ => TaskEventKind.DelegationDiscussed,
    };
}
