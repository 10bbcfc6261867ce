using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Closing;
using CsmBot.Conversation.Dialogs.Dropping;
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

        elements.Add(new FactsElement(TaskFacts.Of(context, task, ownerName)));
        if (Uri.TryCreate(task.Source, UriKind.Absolute, out var source) && source.Scheme == Uri.UriSchemeHttps)
        {
            elements.Add(new LinkElement(Strings.Fact_Source, source));
        }

        elements.AddRange(ClosingCards.Questions(task));
        elements.AddRange(DroppingCards.Refusal(task));
        elements.AddRange(TaskButtons.Of(task, fresh));
        return new Card(Say.With(Strings.Task_Summary, task.Id, QuadrantNames.Long(task.Quadrant), TypedText.Shorten(task.Text, 100)), elements)
        {
            Shared = SharedTaskCard.Render(context, task, Heading(task), ownerName),
        };
    }

    private static string Heading(TaskItem task) => task.State switch
    {
        _ when task.IsWithdrawn => Say.With(Strings.Task_HeadingWithdrawn, task.Id),
        TaskState.Done => Say.With(Strings.Task_HeadingDone, task.Id),
        TaskState.Dropped => Say.With(Strings.Task_HeadingDropped, task.Id),
        TaskState.Merged => Say.With(Strings.Task_HeadingMerged, task.Id, task.MergedInto),
        _ => Say.With(Strings.Task_Heading, task.Id, QuadrantNames.Long(task.Quadrant)),
    };
}
