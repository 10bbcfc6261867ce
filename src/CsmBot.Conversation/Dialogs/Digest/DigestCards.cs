using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Activities;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Dialogs.Nudges;
using CsmBot.Conversation.Dialogs.Ranking;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Digest;

internal static class DigestCards
{
    /// <param name="delay">Null for one that comes when it should.</param>
    public static Card Render(TurnContext context, DigestView view, DigestDelay? delay = null)
    {
        var day = When.LongDate(context.Now.InZone(context.Calendar.Zone).Date);
        if (view.Lists.Total == 0)
        {
            return Nothing(context, view, delay);
        }

        List<CardElement> elements = [new TitleElement(Say.With(Strings.Digest_Title, day)), .. Late(context, delay)];
        AddRows(elements, Say.With(Strings.Digest_CannotWait, QuadrantNames.Long(Quadrant.DoFirst)), view.CannotWait.Select(task => Row(context, task)));
        elements.AddRange(Growth(view));
        elements.AddRange(ActivityText.Lines(context, view.Activities));
        elements.Add(new TextElement(view.Focus.Count > 0 ? Strings.Digest_FocusAsk : Strings.Digest_NoFocus));
        AddRows(elements, Say.With(Strings.Digest_Focus, QuadrantNames.Long(Quadrant.Schedule)), view.Focus.Select(item => Row(context, item, view.Blocks.AheadFor(item.Task.Id, context.Now))));
        elements.AddRange(BlockThis(context, view));
        AddRows(elements, Strings.Digest_ForOthers, view.ForOthers.Select(task => Row(context, task)));
        if (Rest(view) is { Length: > 0 } rest)
        {
            elements.Add(new TextElement(Say.With(Strings.Digest_Rest, rest)));
        }

        elements.AddRange(Order(context, view));
        elements.Add(ListButtons.From("digest"));
        elements.Add(new TextElement(Strings.Digest_How, TextTone.Subtle));
        return new Card(Say.With(Strings.Digest_Summary, day, view.Focus.Count, view.CannotWait.Count), elements);
    }

    /// <summary>Where all is urgent nothing is (R23), and a list that is not looked through goes stale (R18).</summary>
    private static IEnumerable<CardElement> Order(TurnContext context, DigestView view)
    {
        if (view.AsksToRank)
        {
            yield return new TextElement(Say.With(Strings.Digest_Rank, view.Lists.In(Quadrant.DoFirst).Total, view.Lists.Total), TextTone.Warning);
        }

        if (view.AsksToSort)
        {
            var untouched = view.Lists.Quadrants.SelectMany(list => list.Tasks).Count(task => ListSorting.IsUntouched(task, context.Member.SortedAt, context.Now));
            yield return new TextElement(untouched == 0 ? Strings.Digest_Sort : Say.With(Strings.Digest_SortUntouched, untouched, When.LongDate(context.Member.SortedAt!.Value.InZone(context.Calendar.Zone).Date)));
            yield return new ButtonsElement([new CardButton(Strings.Digest_SortedButton, RankingActions.Sorted)]);
        }
    }

    /// <summary>What stands in the place of a digest that is too late to be one.</summary>
    public static Card TooLate(TurnContext context, DigestDelay delay)
    {
        var said = Say.With(Strings.Digest_TooLate, When.Moment(delay.Due, context.Member, context.Now, context.Calendar.Zone));
        return new Card(said, [new TextElement(said), ListButtons.From("none")]);
    }

    /// <summary>Nothing to say is said in one line.</summary>
    private static Card Nothing(TurnContext context, DigestView view, DigestDelay? delay)
    {
        var said = view.Lists.Asleep == 0 ? Strings.Digest_Nothing : Say.With(Strings.Digest_AllAsleep, view.Lists.Asleep);
        var (chosen, trail) = view.Activities;
        var activities = string.Join(" · ", chosen.Select(activity => ActivityText.Line(context, activity, trail)));
        return new Card(said, [new TextElement(said), .. chosen.Count == 0 ? [] : new[] { new TextElement(Say.With(Strings.Digest_Activities, activities)) }, .. Late(context, delay)]);
    }

    private static IEnumerable<CardElement> Growth(DigestView view)
    {
        if (view.Growth is { } growth)
        {
            var advice = NudgeText.Growth(growth.Weeks, growth.Grown);
            yield return new TextElement(growth.Lagging.Count == 0 ? advice : $"{advice} {Say.With(Strings.Digest_Lagging, string.Join("; ", growth.Lagging))}", TextTone.Warning);
        }
    }

    private static IEnumerable<CardElement> Late(TurnContext context, DigestDelay? delay)
    {
        if (delay is not null)
        {
            var due = When.Time(delay.Due.InZone(context.Calendar.Zone).TimeOfDay, context.Member);
            yield return new TextElement(Say.With(delay.Missed == 0 ? Strings.Digest_Late : Strings.Digest_LateAndMissed, due, delay.Missed), TextTone.Subtle);
        }
    }

    private static void AddRows(List<CardElement> elements, string heading, IEnumerable<TaskRow> rows)
    {
        TaskRow[] all = [.. rows];
        if (all.Length > 0)
        {
            elements.Add(new TaskListElement(heading, all));
        }
    }

    /// <param name="booked">The time that is kept for it; null while none is.</param>
    private static TaskRow Row(TurnContext context, FocusItem item, FocusBlock? booked)
    {
        var row = Row(context, item.Task);
        IEnumerable<string> marks = [.. row.Marks.Where(mark => mark != Strings.Tag_Proactive), Reason(context, item)];
        return row with { Marks = [.. marks, .. booked is null ? [] : new[] { Say.With(Strings.Mark_Blocked, FocusCards.Span(context, booked.Time)) }] };
    }

    /// <summary>A row of its own: where a channel folds the buttons of a task into a menu, this one stays one press away.</summary>
    private static IEnumerable<CardElement> BlockThis(TurnContext context, DigestView view)
    {
        CardButton[] buttons =
        [
            .. view.Focus.Where(item => view.Blocks.AheadFor(item.Task.Id, context.Now) is null).Select(item => TaskButtons.Button(item.Task, item.Task.Id.ToString(), FocusActions.Block)),
        ];
        return buttons.Length == 0 ? [] : [new ButtonsElement(buttons, Strings.Digest_BlockThis)];
    }

    private static TaskRow Row(TurnContext context, TaskItem task) => TaskRows.Of(
        context,
        task,
        TaskButtons.Button(task, Strings.Button_Done, TaskActions.Complete),
        TaskButtons.Button(task, Strings.Button_Snooze, TaskActions.Snooze),
        TaskButtons.Button(task, Strings.Button_Delegate, TaskActions.Delegate),
        TaskRows.Open(task));

    private static string Reason(TurnContext context, FocusItem item)
    {
        var days = (int)(context.Now - item.Task.ChangedAt).TotalDays;
        return Say.With(Say.ByKey("Digest_Reason_", item.Reason.ToString(), Strings.Digest_Reason_Next), days);
    }

    /// <summary>"2 more in Quadrant 1 · Do first, 4 in Quadrant 3 · Delegate": a folded count of what is not shown.</summary>
    private static string Rest(DigestView view)
    {
        var shown = view.Shown.ToLookup(task => task.Quadrant);
        return string.Join(", ", view.Lists.Quadrants
            .Select(list => (list.Quadrant, Left: list.Total - shown[list.Quadrant].Count()))
            .Where(rest => rest.Left > 0)
            .Select(rest => Say.With(Strings.Digest_RestOne, rest.Left, QuadrantNames.Long(rest.Quadrant))));
    }
}
