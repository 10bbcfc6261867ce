using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Focus;

/// <summary>
/// Records the protected morning as a block of its own. One without any Quadrant-2 work to protect, and one in which the member booked blocks themselves, is not
/// recorded: there is nothing to ask about it.
/// </summary>
internal sealed class MorningWatch : IWakeUpHandler
{
    /// <summary>See <see cref="WakeUp.Kind"/>.</summary>
    public const string WakeUpKind = "morning";

    /// <summary>A digest that came so shortly before has said what the morning is for.</summary>
    private static readonly Duration JustSaid = Duration.FromMinutes(30);

    public string Kind => WakeUpKind;

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        // Moved to a later time since.
        if (await context.Session.FindDayPlanAsync(wakeUp.Member, cancellationToken) is not { Morning: { } due } plan || due > wakeUp.At)
        {
            return;
        }

        DayPlanner.Save(context, plan, plan with { Morning = ProtectedMorning.NextStart(context.Now, context.Member, context.Calendar) });
        if (ProtectedMorning.At(context.Now, context.Member, context.Calendar) is not { } morning)
        {
            return;
        }

        var book = await FocusDesk.BookAsync(context, cancellationToken);
        var tally = await context.Session.GetTallyAsync(context.Member.Id, cancellationToken);
        if (tally.OpenIn(Quadrant.Schedule) == 0 || book.Blocks.Any(block => block.Overlaps(morning) && block.State != BlockState.Cancelled))
        {
            return;
        }

        (book, var block) = FocusDesk.Add(context, book, morning, task: null, isMorning: true);
        if (!HasJustSaid(context, plan, morning))
        {
            await FocusWatch.OpenAsync(context, book, block, cancellationToken);
        }
    }

    private static bool HasJustSaid(TurnContext context, DayPlan plan, Interval morning)
    {
        var start = morning.Start.InZone(context.Calendar.Zone);
        var digest = start.Date.At(context.Member.DigestAt).InZoneLeniently(context.Calendar.Zone).ToInstant();
        return plan.LastDigest == start.Date && digest <= morning.Start && morning.Start - digest < JustSaid;
    }
}
