using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;

namespace CsmBot.Conversation.Dialogs.Recurring;

internal static class RepeatCards
{
    private const int ShownDates = 2;

    /// <summary>The rule as it was read, said back with its next dates.</summary>
    public static IEnumerable<CardElement> Made(TurnContext context, TaskItem task, TaskOccurrence occurrence, BusinessCalendar calendar)
    {
        var today = context.Now.InZone(calendar.Zone).Date;
        var following = RepeatPlan.Following(occurrence, calendar).Take(ShownDates).Select(step => When.Day(step.Due, today));
        yield return new TextElement(Say.With(Strings.Repeat_Made, task.Id, RepeatText.Of(occurrence.Rule, context.Member), string.Join(", ", following)));
        var lead = occurrence.Rule.LeadDays;
        yield return new TextElement(lead == 0 ? Strings.Repeat_HowToday : Say.With(Strings.Repeat_How, lead), TextTone.Subtle);
        yield return Stop(task);
    }

    public static ButtonsElement Stop(TaskItem task) => new([StopButton(task)]);

    public static Card List(TurnContext context, IReadOnlyList<(TaskSeries Series, TaskItem Latest)> running, int more)
    {
        if (running.Count == 0)
        {
            return PlainCard.Of(Strings.Repeat_None);
        }

        var title = Say.With(Strings.Repeat_Title, running.Count + more);
        return new Card(title,
        [
            new TitleElement(title),
            new TaskListElement(null, [.. running.Select(one => Row(context, one.Series, one.Latest))], more),
            new TextElement(Strings.Repeat_Example, TextTone.Subtle),
        ]);
    }

    private static TaskRow Row(TurnContext context, TaskSeries series, TaskItem latest)
    {
        var row = TaskRows.Of(context, latest, StopButton(latest), TaskRows.Open(latest));
        var today = context.Now.InZone(context.Calendar.Zone).Date;
        string[] planned = series.Planned is { } at ? [Say.With(Strings.Repeat_Comes, When.Day(at.InZone(context.Calendar.Zone).Date, today))] : [];
        var rule = SeriesNews.OfTask(context, latest with { Occurrence = latest.Occurrence! with { Rule = series.Rule } });
        return row with { Due = latest.IsOpen ? row.Due : null, Marks = [rule, .. planned, .. row.Marks.Where(mark => mark != RepeatText.Short(series.Rule) && latest.IsOpen)] };
    }

    private static CardButton StopButton(TaskItem task) => TaskButtons.Button(task, Strings.Repeat_StopButton, RepeatActions.Off);
}
