using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Dialogs.Team;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>Asks a colleague to take a task over, or the leader who has to approve that first. Where nobody can be asked, the task stays where it is, and the reason is said.</summary>
internal static class DelegationStart
{
    public static async Task RunAsync(TurnContext context, TaskItem task, DelegateWish wish, string? notice, string? messageKey, CancellationToken cancellationToken)
    {
        var members = await context.Session.ListMembersAsync(cancellationToken);
        var to = members.FirstOrDefault(one => one.Id == wish.To);
        var (due, refusal) = ReadDue(context, wish.Due);
        refusal ??= await RefusalAsync(context, task, to, members, cancellationToken);
        if (refusal is not null)
        {
            await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, new TextElement(refusal, TextTone.Warning));
            return;
        }

        var delegation = new Delegation
        {
            By = context.Member.Id,
            From = task.Owner,
            To = to!.Id,
            State = DelegationState.Offered,
            Since = context.Now,
            Due = due,
            Follower = FollowerOf(context, task, to.Id),
        };
        if (NeedsApproval(await context.Session.GetFrameworkAsync(cancellationToken), context.Member, task))
        {
            if ((await DelegationApprovers.FindAsync(context, delegation, members, [], cancellationToken)).Approver is not { } approver)
            {
                await TaskAccess.ShowAsync(context, task, messageKey, cancellationToken, new TextElement(Say.With(Strings.Delegating_NoApprover, task.Id, TeamMembers.NameOf(task.Owner, members)), TextTone.Warning));
                return;
            }

            delegation = delegation with { State = DelegationState.AwaitingApproval, Approver = approver.Id };
        }

        delegation = DelegationClock.Begin(context, task, delegation, members);
        context.Change(task, task with { Delegation = delegation, DelegationWanted = false, DelegationReason = wish.Reason ?? task.DelegationReason }, TaskEventKind.Delegated);
        context.DescribeForUndo(Say.With(Strings.Undo_Delegation, to.Name, task.Id), Strings.Undo_LastingRead);
        var asked = context.Changes[^1].After;
        List<CardElement> notices = [new TextElement(DelegationText.State(context, asked, delegation, members))];
        if (notice is not null)
        {
            notices.Add(new TextElement(notice, TextTone.Subtle));
        }

        if (to.AbsenceAt(context.Now, context.Zones) is { } absence)
        {
            notices.Add(new TextElement(Say.With(Strings.Delegating_Away, to.Name, When.LongDate(absence.To)), TextTone.Warning));
        }

        notices.Add(new ButtonsElement([.. DelegationCards.WhileWaiting(asked, delegation)]));
        await TaskAccess.ShowAsync(context, asked, messageKey, cancellationToken, notices);
    }

    /// <summary>Leaders decide themselves.</summary>
    private static bool NeedsApproval(AccountFramework framework, Member member, TaskItem task) => member.Role is not (MemberRole.Manager or MemberRole.HeadCoach)
        && (framework.Approval == DelegationApproval.All || (framework.Approval == DelegationApproval.Quadrant3 && task.Quadrant == Quadrant.Delegate));

    private static async Task<string?> RefusalAsync(TurnContext context, TaskItem task, Member? to, IReadOnlyList<Member> members, CancellationToken cancellationToken) => to switch
    {
        null => Strings.Task_Stale,
        { Role: MemberRole.Guest } => Say.With(Strings.Delegating_Guest, to.Name, task.Id),
        _ when to.Id == task.Owner => Say.With(Strings.Delegating_HasIt, to.Name, task.Id),
        _ when to.Id == context.Member.Id => Say.With(Strings.Delegating_Yourself, task.Id),
        _ when await context.FindPlaceAsync(to.Id, cancellationToken) is null => Say.With(Strings.Delegating_Unreachable, to.Name, task.Id, TeamMembers.NameOf(task.Owner, members)),
        _ => null,
    };

    private static (TaskDue? Due, string? Refusal) ReadDue(TurnContext context, string? typed)
    {
        if (typed is null)
        {
            return (null, null);
        }

        return DueResolver.Resolve(typed, context.Now, context.Calendar) is { } reading
            ? (TaskDue.From(typed, reading, context.Calendar.Zone), null)
            : (null, Say.With(Strings.Edit_Due_Unreadable, TypedText.Shorten(typed, 60)));
    }

    /// <summary>Who gave the task to its owner goes on following it.</summary>
    private static MemberId? FollowerOf(TurnContext context, TaskItem task, MemberId to)
    {
        var follower = task.Delegation is { } before && before.IsHeld(task) ? before.Follower ?? before.By : task.Delegation?.Follower;
        return follower == to || follower == context.Member.Id ? null : follower;
    }
}
