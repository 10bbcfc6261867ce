using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>A task as a card: where it stands, why, its facts, and what can be done with it now.</summary>
internal static class TaskCard
{
    /// <param name="notices">Sentences that stand above the task: what was just done, what to note.</param>
    /// <param name="fresh">True right after filing, when the card may be kept as it is.</param>
    public static Card Render(TurnContext context, TaskItem task, string? ownerName, IReadOnlyList<CardElement>? notices = null, bool fresh = false)
    {
        List<CardElement> elements = [new TitleElement(Heading(task), task.Quadrant)];
        elements.AddRange(notices ?? []);
        elements.Add(new TextElement(task.Text, TextTone.Quote));
        if (task.Triage is { Reasons.Count: > 0 } trace && trace.Decided == task.Priority && ReasonText.Brief(trace) is { Length: > 0 } why)
        {
            elements.Add(new TextElement(why));
        }

        elements.Add(new FactsElement(Facts(context, task, ownerName)));
        elements.AddRange(TaskButtons.Of(task, fresh));
        return new Card(Say.With(Strings.Task_Summary, task.Id, QuadrantNames.Long(task.Quadrant), TypedText.Shorten(task.Text, 100)), elements);
    }

    private static string Heading(TaskItem task) => task.State switch
    {
        TaskState.Done => Say.With(Strings.Task_HeadingDone, task.Id),
        TaskState.Dropped => Say.With(Strings.Task_HeadingDropped, task.Id),
        TaskState.Merged => Say.With(Strings.Task_HeadingMerged, task.Id, task.MergedInto),
        _ => Say.With(Strings.Task_Heading, task.Id, QuadrantNames.Long(task.Quadrant)),
    };

    private static List<Fact> Facts(TurnContext context, TaskItem task, string? ownerName)
    {
        var zone = context.Calendar.Zone;
        List<Fact> facts =
        [
            new(Strings.Fact_Account, task.Account ?? Strings.Fact_None),
            new(Strings.Fact_Due, DueText(context, task)),
            new(Strings.Fact_Owner, ownerName ?? task.Owner.Value),
        ];
        if (task.IsSnoozedAt(context.Now))
        {
            facts.Add(new(Strings.Fact_Snoozed, When.Moment(task.Snooze!.Until, context.Member, context.Now, zone)));
        }

        if (task.DelegationWanted)
        {
            facts.Add(new(Strings.Fact_Delegation, Strings.Fact_DelegationWanted));
        }

        if (task.IsProactive)
        {
            facts.Add(new(Strings.Fact_Tag, Strings.Tag_Proactive));
        }

        if (task.Triage is { } trace && trace.Decided == task.Priority)
        {
            facts.Add(new(Strings.Fact_Confidence, Say.With(Strings.Fact_ConfidenceValue, (int)Math.Round(trace.Confidence * 100))));
        }

        return facts;
    }

    private static string DueText(TurnContext context, TaskItem task)
    {
        if (task.Due is not { } due)
        {
            return Strings.Fact_None;
        }

        var said = When.Due(due, context.Member, context.Now, context.Calendar.Zone);
        var assumed = due.Assumption is null ? string.Empty : Say.With(Strings.Due_ReadAs, due.Phrase, Say.ByKey("Due_", due.Assumption, due.Assumption));
        return task.IsOverdueAt(context.Now) ? Say.With(Strings.Due_Overdue, said + assumed) : said + assumed;
    }
}
