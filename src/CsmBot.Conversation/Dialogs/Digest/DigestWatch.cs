using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Digest;

/// <summary>
/// Posts the morning digest, once on each working day. The plan's row changes with the digest in one transaction, so neither two instances nor a restart double it;
/// what fell into a time without a bot is caught up with while it is still the morning, and else said.
/// </summary>
internal sealed class DigestWatch : IWakeUpHandler
{
    /// <summary>See <see cref="WakeUp.Kind"/>.</summary>
    public const string WakeUpKind = "digest";

    /// <summary>How late a digest may still come.</summary>
    private static readonly Duration CatchUp = Duration.FromHours(4);

    /// <summary>Below it nobody notices.</summary>
    private static readonly Duration Noticeable = Duration.FromMinutes(10);

    public string Kind => WakeUpKind;

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        // Moved to a later time since.
        if (await context.Session.FindDayPlanAsync(wakeUp.Member, cancellationToken) is not { Digest: { } due } plan || due > wakeUp.At)
        {
            return;
        }

        var isFirstOfWeek = plan.LastDigest is not { } last || WeekOf(last) < WeekOf(context.Now.InZone(context.Calendar.Zone).Date);
        var date = due.InZone(context.Calendar.Zone).Date;
        var next = DigestTime.Next(context.Now, plan.LastDigest, context.Member, context.Calendar);
        if (context.Member.DigestOff || context.Member.AbsenceOn(date) is not null || next?.Date == date)
        {
            // Switched off, away, or moved to later in the day while it waited its turn.
            DayPlanner.Save(context, plan, plan with { Digest = next?.At });
            return;
        }

        var (day, missed) = Latest(context, new DigestDay(date, due));
        DayPlanner.Save(context, plan, plan with { Digest = DigestTime.Next(context.Now, day.Date, context.Member, context.Calendar)?.At, LastDigest = day.Date });
        if (!context.Member.IsMutedAt(context.Now) && await context.FindPlaceAsync(context.Member.Id, cancellationToken) is { } place)
        {
            await PostAsync(context, place, day, missed, isFirstOfWeek, cancellationToken);
        }
    }

    private static async Task PostAsync(TurnContext context, Place place, DigestDay day, int missed, bool isFirstOfWeek, CancellationToken cancellationToken)
    {
        var late = context.Now - day.At;
        var delay = late >= Noticeable || missed > 0 ? new DigestDelay(day.At, missed) : null;
        if (late > CatchUp)
        {
            context.Post(place, DigestCards.TooLate(context, delay!));
            return;
        }

        var view = await DigestReader.ReadAsync(context, cancellationToken);
        if (view.Lists.Total > 0 || !context.Member.DigestSkipsEmpty)
        {
            view = view with { AsksToSort = isFirstOfWeek && ListSorting.IsDue(context.Member.SortedAt, context.Now, view.Lists.Total) };
            context.Post(place, DigestCards.Render(context, await DigestGrowth.AdviseAsync(context, view, notes: true, cancellationToken), delay));
        }
    }

    private static LocalDate WeekOf(LocalDate date) => date.PlusDays(IsoDayOfWeek.Monday - date.DayOfWeek);

    /// <summary>After days without a bot only the last of the mornings counts.</summary>
    private static (DigestDay Day, int Missed) Latest(TurnContext context, DigestDay due)
    {
        var missed = 0;
        while (DigestTime.Next(due.At, due.Date, context.Member, context.Calendar) is { } next && next.At <= context.Now)
        {
            due = next;
            missed++;
        }

        return (due, missed);
    }
}
