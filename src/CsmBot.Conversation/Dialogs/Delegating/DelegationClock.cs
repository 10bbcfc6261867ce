using CsmBot.Conversation.Turns;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>Gives whoever has to answer their time, counted in their own working days: days on which they are away are none.</summary>
internal static class DelegationClock
{
    public static Delegation Begin(TurnContext context, TaskItem task, Delegation delegation, IReadOnlyList<Member> members)
    {
        if (delegation.WaitsFor(task) is not { } id || members.FirstOrDefault(one => one.Id == id) is not { } member)
        {
            return delegation;
        }

        var day = WorkingTime.DayOf(member);
        if (delegation.State == DelegationState.AwaitingApproval)
        {
            // Nobody is asked twice: after this time somebody else is.
            var until = WorkingTime.After(member, context.Zones, context.Now, DelegationLimits.ForApproval(task.Quadrant, day));
            return delegation with { NextAt = until, ExpiresAt = until };
        }

        var time = DelegationLimits.ForAnswer(task.Quadrant, day);
        return delegation with
        {
            NextAt = WorkingTime.After(member, context.Zones, context.Now, time / 2),
            ExpiresAt = WorkingTime.After(member, context.Zones, context.Now, time),
        };
    }
}
