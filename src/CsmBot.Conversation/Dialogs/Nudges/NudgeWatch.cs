using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Nudges;
using CsmBot.Domain.People;

namespace CsmBot.Conversation.Dialogs.Nudges;

/// <summary>Looks for what is stuck, some times in a working day. A look that comes late, at night or into protected time, is left to the next one (T17).</summary>
internal sealed class NudgeWatch : IWakeUpHandler
{
    /// <summary>See <see cref="WakeUp.Kind"/>.</summary>
    public const string WakeUpKind = "nudge";

    public string Kind => WakeUpKind;

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        // Moved to a later time since.
        if (await context.Session.FindDayPlanAsync(wakeUp.Member, cancellationToken) is not { Nudge: { } due } plan || due > wakeUp.At)
        {
            return;
        }

        DayPlanner.Save(context, plan, plan with { Nudge = NudgeTime.Next(context.Now, context.Member, context.Calendar) });
        if (IsGoodTime(context) && await FocusDesk.RunningAsync(context, context.Member, cancellationToken) is null && await context.FindPlaceAsync(context.Member.Id, cancellationToken) is { } place)
        {
            await NudgeRound.RunAsync(context, place, cancellationToken);
        }
    }

    private static bool IsGoodTime(TurnContext context) =>
        WorkingTime.On(context.Now.InZone(context.Calendar.Zone).Date, context.Member, context.Calendar) is { } day
        && day.Contains(context.Now);
}
