using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Why;

/// <summary>Answers why a task stands where it stands: what counted and how much, how sure that was, what would move it, and everything that happened since (C1, M1).</summary>
internal static class WhyCards
{
    public static Card Render(TurnContext context, TaskItem task, IReadOnlyList<string> history, Correction? learned, IReadOnlyList<string> beside)
    {
        var title = Say.With(Strings.Why_Title, task.Id, QuadrantNames.Long(task.Quadrant));
        List<CardElement> elements = [new TitleElement(title, task.Quadrant), new TextElement(task.Text, TextTone.Quote)];
        elements.AddRange(task.Triage is { } trace ? Decision(task, trace) : [new TextElement(Strings.Why_NoTriage)]);
        if (learned is not null)
        {
            elements.Add(new TextElement(Say.With(Strings.Why_Learned, QuadrantNames.Long(learned.Decided.Quadrant), QuadrantNames.Long(learned.Corrected.Quadrant))));
        }

        elements.Add(new TextElement(Say.With(Strings.Why_Due, TaskFacts.DueText(context, task)), TextTone.Subtle));
        elements.AddRange(beside.Select(line => new TextElement(line, TextTone.Subtle)));
        elements.Add(new TextElement(Strings.Why_History + "\n" + string.Join('\n', history)));
        elements.Add(new ButtonsElement([TaskButtons.Button(task, Strings.Button_Back, TaskActions.Show)]));
        return new Card(title, elements);
    }

    private static IEnumerable<CardElement> Decision(TaskItem task, TriageTrace trace)
    {
        if (trace.Decided != task.Priority)
        {
            yield return new TextElement(Say.With(Strings.Why_Moved, QuadrantNames.Long(trace.Decided.Quadrant), QuadrantNames.Long(task.Quadrant)));
        }

        yield return new TextElement(Axis(trace, PriorityAxis.Importance, trace.Decided.IsImportant ? Strings.Why_Important : Strings.Why_NotImportant));
        yield return new TextElement(Axis(trace, PriorityAxis.Urgency, trace.Decided.IsUrgent ? Strings.Why_Urgent : Strings.Why_NotUrgent));
        yield return new TextElement(Checklist(trace));
        yield return new TextElement(Say.With(
            Strings.Why_Sure, WeightWords.OfConfidence(trace.Confidence), (int)Math.Round(trace.Confidence * 100), trace.Model));
        yield return new TextElement(trace.SmallestChange is { } change ? Change(change) : Strings.Why_NoSmallestChange);
    }

    /// <summary>The axis with its reasons: words of the text first, then facts that were known besides.</summary>
    private static string Axis(TriageTrace trace, PriorityAxis axis, string verdict)
    {
        var reasons = trace.Reasons.Where(reason => reason.Axis == axis).OrderBy(reason => reason.Span is null).Select(Line).ToList();
        return reasons.Count == 0 ? verdict + " " + Strings.Why_NoReasons : verdict + "\n" + string.Join('\n', reasons);
    }

    private static string Line(TriageReason reason) => Say.With(
        reason.Weight switch { > 0 => Strings.Why_For, < 0 => Strings.Why_Against, _ => Strings.Why_Noted },
        ReasonText.Sentence(reason),
        WeightWords.OfWeight(reason.Weight),
        reason.Span is null ? Strings.Why_FromFact : Strings.Why_FromWords);

    /// <summary>The seven points of the critical test, each with its tick in words (R10).</summary>
    private static string Checklist(TriageTrace trace) => Strings.Why_Checklist + "\n" + string.Join('\n', Enum.GetValues<ChecklistTick>().Select(tick => Say.With(
        trace.Checklist.Contains(tick) ? Strings.Why_Ticked : Strings.Why_Unticked, Say.ByKey("Checklist_", tick.ToString(), tick.ToString()))));

    private static string Change(SmallestChange change)
    {
        return Say.With(change.Adds ? Strings.Why_ChangeAdds : Strings.Why_ChangeRemoves, TypedText.Shorten(change.Evidence, 80), QuadrantNames.Long(change.To));
    }
}
