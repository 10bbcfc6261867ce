using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Recurring;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>The task card's facts: account, due and owner always, the others where there is something to say.</summary>
internal static class TaskFacts
{
    public static List<Fact> Of(TurnContext context, TaskItem task, string? ownerName)
    {
        List<Fact?> facts =
        [
            new(Strings.Fact_Account, task.Account ?? Strings.Fact_None),
            new(Strings.Fact_Due, DueText(context, task)),
            new(Strings.Fact_Owner, ownerName ?? task.Owner.Value),
            Snoozed(context, task),
            task.Occurrence is null ? null : new Fact(Strings.Fact_Repeats, SeriesNews.OfTask(context, task)),
            Delegation(context, task),
            task.DelegationReason is { } handedOver ? new Fact(Strings.Fact_DelegationReason, handedOver) : null,
            task.IsProactive ? new Fact(Strings.Fact_Tag, Strings.Tag_Proactive) : null,
            task.Measure is { } measure ? new Fact(Strings.Fact_Measure, measure) : null,
            task.PlacedBecause is { } placed ? new Fact(Strings.Fact_Placed, placed) : null,
            .. Closing(context, task),
            task.Triage is { } trace && trace.Decided == task.Priority
                ? new Fact(Strings.Fact_Confidence, Say.With(Strings.Fact_ConfidenceValue, (int)Math.Round(trace.Confidence * 100))) : null,
        ];
        return [.. facts.OfType<Fact>()];
    }

    public static string DueText(TurnContext context, TaskItem task)
    {
        if (task.Due is not { } due)
        {
            return Strings.Fact_None;
        }

        var said = When.Due(due, context.Member, context.Now, context.Calendar.Zone);
        var assumed = due.Assumption is null ? string.Empty : Say.With(Strings.Due_ReadAs, due.Phrase, Say.ByKey("Due_", due.Assumption, due.Assumption));
        return task.IsOverdueAt(context.Now) ? Say.With(Strings.Due_Overdue, said + assumed) : said + assumed;
    }

    private static Fact? Snoozed(TurnContext context, TaskItem task)
    {
        if (!task.IsSnoozedAt(context.Now))
        {
            return null;
        }

        var until = When.Moment(task.Snooze!.Until, context.Member, context.Now, context.Calendar.Zone);
        return new Fact(Strings.Fact_Snoozed, task.Snooze.Reason is { } reason ? Say.With(Strings.Fact_SnoozedBecause, until, reason) : until);
    }

    private static Fact? Delegation(TurnContext context, TaskItem task) => task switch
    {
        { Delegation: { ExpiresAt: { } until } delegation } when delegation.IsPendingOn(task) => new Fact(
            Strings.Fact_Delegation,
            Say.With(Say.ByKey("Fact_Delegation_", delegation.State.ToString(), Strings.Fact_None), When.Moment(until, context.Member, context.Now, context.Calendar.Zone))),
        { IsOpen: true, DelegationWanted: true } => new Fact(Strings.Fact_Delegation, Strings.Fact_DelegationWanted),
        _ => null,
    };

    private static IEnumerable<Fact> Closing(TurnContext context, TaskItem task)
    {
        if (task.Closing is not { } closing)
        {
            yield break;
        }

        yield return new Fact(Strings.Fact_Closed, When.Moment(closing.At, context.Member, context.Now, context.Calendar.Zone));
        if (closing.Reason is { } note)
        {
            yield return new Fact(Strings.Fact_Note, note);
        }

        if (closing.Preventable is { } preventable)
        {
            var by = closing.PreventedBy is { } cause ? Say.With(Strings.Fact_PreventionYesBy, cause) : Strings.Fact_PreventionYes;
            yield return new Fact(Strings.Fact_Prevention, preventable ? by : Strings.Fact_PreventionNo);
        }

        if (closing.MinutesFreed > 0)
        {
            yield return new Fact(Strings.Fact_Freed, Say.With(Strings.Fact_FreedValue, closing.MinutesFreed));
        }
    }
}
