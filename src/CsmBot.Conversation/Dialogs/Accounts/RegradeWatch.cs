using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Rhythm;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Accounts;

/// <summary>Asks an account's owner, as their day begins, once its grade is due: by day 30 the first of Success (R74), later after the tier's days (R101).</summary>
internal sealed class RegradeWatch : IWakeUpHandler
{
    private const string WakeUpKind = "regrade";

    public string Kind => WakeUpKind;

    /// <summary>
    /// Looks again on the day the grade is due, where that is another one than before, or where nobody was there to be asked. What was reported is asked about at
    /// once, and by itself.
    /// </summary>
    public static async Task PlanAsync(TurnContext context, KnownAccount? before, KnownAccount after, AccountFramework framework, CancellationToken cancellationToken)
    {
        var calendar = await CalendarOfAsync(context, after, cancellationToken);
        if (after.Regrade is null
            && RegradeRule.DueOn(after, framework, calendar.Zone) is { } due
            && (before is null or { Owner: null } || due != RegradeRule.DueOn(before, framework, calendar.Zone)))
        {
            // What came due while nobody had it is asked of the new owner the next day.
            var tomorrow = context.Now.InZone(calendar.Zone).Date.PlusDays(1);
            Plan(context, after, before is { Owner: null } && after.Owner is not null ? LocalDate.Max(due, tomorrow) : due, calendar);
        }
    }

    public async Task WakeAsync(TurnContext context, WakeUp wakeUp, CancellationToken cancellationToken)
    {
        if (await context.Session.FindAccountAsync(wakeUp.Entity, cancellationToken) is not { Owner: { } owner, Regrade: null } account)
        {
            return;
        }

        var framework = await context.Session.GetFrameworkAsync(cancellationToken);
        var calendar = await CalendarOfAsync(context, account, cancellationToken);
        if (RegradeRule.DueOn(account, framework, calendar.Zone) is not { } due)
        {
            return;
        }

        if (due > context.Now.InZone(calendar.Zone).Date)
        {
            Plan(context, account, due, calendar);
        }
        else if (await OwnerWatch.FindPlaceAsync(context, WakeUpKind, account.Name, owner, cancellationToken) is { } place)
        {
            context.Post(place, RegradePrompt.Card(account, account.Grade is null or { BySales: true }
                ? Say.With(Strings.Regrade_DueFirst, AccountFramework.FirstGradeDays)
                : Say.With(Strings.Regrade_Due, AccountCards.Tier(account.Tier), framework.RegradeDaysOf(account.Tier))));
        }
    }

    private static void Plan(TurnContext context, KnownAccount account, LocalDate due, BusinessCalendar calendar)
    {
        var at = due.At(calendar.DayStart).InZoneLeniently(calendar.Zone).ToInstant();
        if (at > context.Now)
        {
            context.Session.Save(new WakeUp(WakeUpKind, account.Name, at, account.Owner ?? context.Member.Id));
        }
    }

    private static async Task<BusinessCalendar> CalendarOfAsync(TurnContext context, KnownAccount account, CancellationToken cancellationToken) =>
        (account.Owner is { } owner ? await context.Session.FindMemberAsync(owner, cancellationToken) : null)?.CalendarIn(context.Zones) ?? context.Calendar;
}
