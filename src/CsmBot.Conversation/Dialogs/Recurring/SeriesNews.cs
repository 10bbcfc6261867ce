using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Recurring;

/// <summary>What a task's card, its lines and its "why" say of the series it belongs to.</summary>
internal static class SeriesNews
{
    /// <summary>What becomes of the series by what this turn did to one of its tasks.</summary>
    public static async Task<IReadOnlyList<CardElement>> OfAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken)
    {
        if (context.Changes.FirstOrDefault(change => change.After.Id == task.Id) is not { Before: { } before } || before.IsOpen == task.IsOpen)
        {
            return [];
        }

        await SeriesDesk.FollowAsync(context, cancellationToken);
        if (await context.Session.FindSeriesAsync(task.Occurrence!.Series, cancellationToken) is not { State: not SeriesState.Off } series)
        {
            return [];
        }

        return task.IsOpen
            ? [.. context.Changes.Where(change => change.After is { IsWithdrawn: true } next && next.Occurrence?.Previous == task.Id)
                .Select(change => new TextElement(Say.With(Strings.Repeat_Withdrawn, change.After.Id), TextTone.Subtle))]
            : [.. (await OfClosedAsync(context, series, task, cancellationToken)).Select(said => new TextElement(said, TextTone.Subtle))];
    }

    /// <summary>"every 2 weeks on Tue, no. 3, 1 missed".</summary>
    public static string OfTask(TurnContext context, TaskItem task)
    {
        var occurrence = task.Occurrence!;
        var said = Say.With(Strings.Repeat_Number, RepeatText.Of(occurrence.Rule, context.Member), occurrence.Number);
        var missed = occurrence.Missed + (task.IsOpen ? RepeatPlan.MissedSince(occurrence, context.Now.InZone(context.Calendar.Zone).Date, context.Calendar) : 0);
        return missed == 0 ? said : Say.With(Strings.Repeat_Missed, said, missed);
    }

    /// <summary>For "why".</summary>
    public static async Task<IReadOnlyList<string>> WhyAsync(TurnContext context, TaskItem task, CancellationToken cancellationToken)
    {
        if (task.Occurrence is not { } occurrence || await context.Session.FindSeriesAsync(occurrence.Series, cancellationToken) is not { } series)
        {
            return [];
        }

        var owner = await SeriesDesk.OwnerAsync(context, series, cancellationToken);
        return [Say.With(Strings.Repeat_Why, OfTask(context, task), series.Id, owner.Name)];
    }

    private static async Task<IReadOnlyList<string>> OfClosedAsync(TurnContext context, TaskSeries series, TaskItem closed, CancellationToken cancellationToken)
    {
        if (series.State == SeriesState.Over)
        {
            return [Strings.Repeat_Over];
        }

        var owner = await SeriesDesk.OwnerAsync(context, series, cancellationToken);
        var next = context.Changes.Select(change => change.After).FirstOrDefault(task => task.IsOpen && task.Occurrence?.Previous == closed.Id);
        var (said, missed) = next is null ? Planned(context, series, closed, owner) : (Next(context, next), next.Occurrence!.Missed);
        if (said.Length == 0)
        {
            return [];
        }

        missed -= closed.Occurrence!.Missed;
        return
        [
            owner.Id == context.Member.Id ? said : Say.With(Strings.Repeat_ForOwner, said, owner.Name),
            .. missed > 0 ? [Say.With(missed == 1 ? Strings.Repeat_PassedOne : Strings.Repeat_Passed, missed)] : Array.Empty<string>(),
        ];
    }

    private static string Next(TurnContext context, TaskItem next) =>
        Say.With(Strings.Repeat_Next, next.Id, RepeatText.Short(next.Occurrence!.Rule), When.Due(next.Due!, context.Member, context.Now, context.Calendar.Zone));

    private static (string Said, int Missed) Planned(TurnContext context, TaskSeries series, TaskItem closed, Member owner)
    {
        var calendar = owner.CalendarIn(context.Zones);
        var today = context.Now.InZone(calendar.Zone).Date;
        if (series.Latest != closed.Id || series.Planned is not { } planned || RepeatPlan.After(closed.Occurrence! with { Rule = series.Rule }, today, calendar) is not { } step)
        {
            return (string.Empty, closed.Occurrence!.Missed);
        }

        var due = RepeatText.Due(series.Rule, step.Date, step.Due, owner, calendar);
        var said = Say.With(
            Strings.Repeat_Planned, RepeatText.Short(series.Rule), When.Due(due, context.Member, context.Now, calendar.Zone), When.Day(planned.InZone(calendar.Zone).Date, today));
        return (said, step.Missed);
    }
}
