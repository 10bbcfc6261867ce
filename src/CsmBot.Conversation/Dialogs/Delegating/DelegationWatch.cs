using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>
/// Keeps a delegation from waiting for ever (T21): who has to answer is reminded half-way, an approver who does not answer is passed over for the next, and what
/// nobody answers goes back to whoever asked. While the one who has to answer is away, their time stands still.
/// </summary>
internal sealed class DelegationWatch : IWakeUpHandler
{
    public const string WakeUpKind = "delegation";

    private const string Rule = "clock";

    public string Kind => WakeUpKind;

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        if (!TaskId.TryParse(wakeUp.Entity, out var id) || await context.Session.FindTaskAsync(id, cancellationToken) is not { Delegation: { } delegation } task
            || !delegation.IsPendingOn(task) || delegation.NextAt != wakeUp.At)
        {
            return;
        }

        var members = await context.Session.ListMembersAsync(cancellationToken);
        if (delegation.State == DelegationState.AwaitingApproval)
        {
            await PassOnAsync(context, task, delegation, members, cancellationToken);
        }
        else if (members.FirstOrDefault(member => member.Id == delegation.WaitsFor(task))?.AbsenceAt(context.Now, context.Zones) is not null)
        {
            context.Change(task, task with { Delegation = DelegationClock.Begin(context, task, delegation with { IsReminded = false }, members) }, TaskEventKind.DelegationReminded, Rule);
        }
        else if (!delegation.IsReminded && delegation.ExpiresAt > context.Now)
        {
            context.Change(task, task with { Delegation = delegation with { IsReminded = true, NextAt = delegation.ExpiresAt } }, TaskEventKind.DelegationReminded, Rule);
        }
        else
        {
            Expire(context, task, delegation);
        }
    }

    private static async Task PassOnAsync(TurnContext context, TaskItem task, Delegation delegation, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var asked = delegation.Approver is { } approver ? new[] { approver } : [];
        if (delegation.IsPassedOn || (await DelegationApprovers.FindAsync(context, delegation, members, asked, cancellationToken)).Approver is not { } next)
        {
            Expire(context, task, delegation);
            return;
        }

        var passed = delegation.Moved(DelegationAct.PassOn, context.Now) with { Approver = next.Id, IsPassedOn = true };
        context.Change(task, task with { Delegation = DelegationClock.Begin(context, task with { Delegation = passed }, passed, members) }, TaskEventKind.DelegationPassedOn, Rule);
    }

    private static void Expire(TurnContext context, TaskItem task, Delegation delegation) =>
        context.Change(task, task with { Delegation = delegation.Moved(DelegationAct.Expire, context.Now) }, TaskEventKind.DelegationExpired, Rule);
}
