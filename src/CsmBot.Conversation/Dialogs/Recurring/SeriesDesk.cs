using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Accounts;
using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Recurring;

/// <summary>
/// Lets work come round: it looks at what a turn changed, whichever command did it, <c>undo</c> included, and writes into the turn's own transaction. Done twice in a
/// turn it is done once.
/// </summary>
internal static class SeriesDesk
{
    /// <summary>See <see cref="WakeUp.Kind"/>.</summary>
    public const string WakeUpKind = "repeat";

    /// <summary>See <see cref="TaskEvent.Rule"/>.</summary>
    public const string Rule = "repeat";

    public static async Task FollowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var changed = context.Changes.GroupBy(change => change.After.Id)
            .Select(changes => (changes.First().Before, changes.Last().After))
            .Where(change => change is { Before.Occurrence: not null, After.Occurrence: not null })
            // What is open again comes first: from there it is seen which one is the newest.
            .OrderByDescending(change => change.After.IsOpen)
            .ToList();
        foreach (var (before, after) in changed)
        {
            if (await context.Session.FindSeriesAsync(after.Occurrence!.Series, cancellationToken) is not { State: not SeriesState.Off } series)
            {
                continue;
            }

            if (before is { IsOpen: false } && after.IsOpen)
            {
                await GoBackAsync(context, series, after, cancellationToken);
            }
            else if (series.Latest == after.Id)
            {
                await (after.IsOpen || after.IsWithdrawn ? KeepUpAsync(context, series, after) : AdvanceAsync(context, series, after, cancellationToken));
            }
        }
    }

    /// <summary>Makes the next one, or plans it for when its lead begins; ends the series where there is none.</summary>
    public static async Task AdvanceAsync(TurnContext context, TaskSeries series, TaskItem closed, CancellationToken cancellationToken)
    {
        var owner = await OwnerAsync(context, series, cancellationToken);
        var calendar = owner.CalendarIn(context.Zones);
        if (RepeatPlan.After(closed.Occurrence! with { Rule = series.Rule }, context.Now.InZone(calendar.Zone).Date, calendar) is not { } step)
        {
            Save(context, series, series with { State = SeriesState.Over, Planned = null });
            return;
        }

        var appears = RepeatPlan.Appears(series.Rule, step, calendar);
        if (appears > context.Now)
        {
            Save(context, series, series with { Planned = appears });
            return;
        }

        var next = new TaskItem
        {
            Id = await context.Session.TakeTaskIdAsync(cancellationToken),
            Text = closed.Text,
            Priority = closed.Priority,
            Owner = series.Owner,
            CreatedBy = closed.CreatedBy,
            CreatedAt = context.Now,
            ChangedAt = context.Now,
            Account = closed.Account,
            Due = RepeatText.Due(series.Rule, step.Date, step.Due, owner, calendar),
            Measure = closed.Measure,
            Activity = closed.Activity,
            PlacedBecause = closed.PlacedBecause,
            Source = closed.Source,
            Triage = closed.Triage,
            Occurrence = new TaskOccurrence(series.Id, step.Number, step.Date, series.Rule, step.Missed, closed.Id),
        };
        context.Change(null, next, TaskEventKind.Filed, Rule);
        Save(context, series, series with { Latest = next.Id, Account = next.Account, Planned = null });
    }

    /// <summary>Saves a series with its wake-up, and returns it as saved.</summary>
    public static TaskSeries Save(TurnContext context, TaskSeries? before, TaskSeries after)
    {
        if (after == before)
        {
            return after;
        }

        var next = after with { Version = (before?.Version ?? 0) + 1 };
        if (before?.Planned != next.Planned || before?.Owner != next.Owner)
        {
            if (before?.Planned is { } gone)
            {
                context.Session.Remove(new WakeUp(WakeUpKind, next.Id.ToString(), gone, before.Owner));
            }

            if (next.Planned is { } at)
            {
                context.Session.Save(new WakeUp(WakeUpKind, next.Id.ToString(), at, next.Owner));
            }
        }

        context.Session.Save(next, before?.Owner);
        return next;
    }

    /// <summary>In whose days and zone the rule is read.</summary>
    public static async Task<Member> OwnerAsync(TurnContext context, TaskSeries series, CancellationToken cancellationToken) =>
        series.Owner == context.Member.Id ? context.Member : await context.Session.FindMemberAsync(series.Owner, cancellationToken) ?? context.Member;

    private static Task KeepUpAsync(TurnContext context, TaskSeries series, TaskItem latest)
    {
        if (latest.IsOpen && !AccountName.Same(series.Account, latest.Account))
        {
            Save(context, series, series with { Account = latest.Account });
        }

        return Task.CompletedTask;
    }

    /// <summary>One that was closed is open again: what came of its closing goes, unless somebody put a hand on it.</summary>
    private static async Task GoBackAsync(TurnContext context, TaskSeries series, TaskItem opened, CancellationToken cancellationToken)
    {
        if (series.Latest == opened.Id)
        {
            Save(context, series, series with { State = SeriesState.Running, Planned = null });
            return;
        }

        if (await context.Session.FindTaskAsync(series.Latest, cancellationToken) is not { } latest)
        {
            return;
        }

        var isNext = latest.Occurrence?.Previous == opened.Id && (latest.IsWithdrawn || latest is { IsOpen: true, Version: 1 });
        if (isNext && latest.IsOpen)
        {
            context.Change(latest, TaskUndo.Restore(before: null, latest), TaskEventKind.Undone, Rule);
        }

        // Or the taking back was itself taken back.
        if (isNext || (opened.Occurrence!.Previous == latest.Id && !latest.IsOpen))
        {
            Save(context, series, series with { Latest = opened.Id, Account = opened.Account, State = SeriesState.Running, Planned = null });
        }
    }
}
