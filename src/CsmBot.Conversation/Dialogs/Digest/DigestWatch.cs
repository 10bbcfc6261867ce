using CsmBot.Conversation.Imports;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Digest;

/// <summary>
/// Posts the morning digest, once on each working day. The plan's row changes with the digest in one transaction, so neither two instances nor a restart double it;
/// what fell into a time without a bot is caught up with while it is still the morning, and else said.
/// </summary>
internal sealed class DigestWatch : IWakeUpHandler
{
    private const string WakeUpKind = "digest";

    /// <summary>How late a digest may still come.</summary>
    private static readonly Duration CatchUp = Duration.FromHours(4);

    /// <summary>Below it nobody notices.</summary>
    private static readonly Duration Noticeable = Duration.FromMinutes(10);

    public string Kind => WakeUpKind;

    /// <summary>Plans the first digest of whoever speaks with the bot, and moves it with their zone, days and hours.</summary>
    public static async Task FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (context.Turn.IsByMachine || context.Turn.Channel == ImportRunner.Channel || context.Member.Role == MemberRole.Guest)
        {
            return;
        }

        var plan = await context.Session.FindDigestPlanAsync(context.Member.Id, cancellationToken);
        // What is due already plans anew when it wakes.
        if (plan?.Next is not { } next || next > context.Now)
        {
            Plan(context, plan, plan?.Last);
        }
    }

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        var plan = await context.Session.FindDigestPlanAsync(wakeUp.Member, cancellationToken);
        // Moved to a later time since.
        if (plan?.Next is not { } due || due > wakeUp.At)
        {
            return;
        }

        var (day, missed) = Latest(context, new DigestDay(due.InZone(context.Calendar.Zone).Date, due));
        Plan(context, plan, day.Date);
        if (await context.FindPlaceAsync(context.Member.Id, cancellationToken) is { } place)
        {
            await PostAsync(context, place, day, missed, cancellationToken);
        }
    }

    private static async Task PostAsync(TurnContext context, Place place, DigestDay day, int missed, CancellationToken cancellationToken)
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
            context.Post(place, DigestCards.Render(context, view, delay));
        }
    }

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

    private static void Plan(TurnContext context, DigestPlan? before, LocalDate? last)
    {
        var next = DigestTime.Next(context.Now, last, context.Member, context.Calendar)?.At;
        var plan = new DigestPlan(context.Member.Id, next, last);
        if (plan == before)
        {
            return;
        }

        if (before?.Next is { } old && old != next)
        {
            context.Session.Remove(WakeUpAt(context, old));
        }

        if (next is { } at)
        {
            context.Session.Save(WakeUpAt(context, at));
        }

        context.Session.Save(plan);
    }

    private static WakeUp WakeUpAt(TurnContext context, Instant at) => new(WakeUpKind, context.Member.Id.Value, at, context.Member.Id);
}
