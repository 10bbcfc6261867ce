using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Lists;

internal static class NextCards
{
    public static Card Render(TurnContext context, NextDecision decision, OpenLists lists)
    {
        var why = Why(context, decision, lists);
        if (decision.First is not { } task)
        {
            return new Card(why, [new TextElement(why), ListButtons.From("next")]);
        }

        List<CardElement> elements =
        [
            new TitleElement(Say.With(Strings.Next_Title, task.Id, QuadrantNames.Long(task.Quadrant)), task.Quadrant),
            new TextElement(why),
            new TextElement(TypedText.Cut(task.Text, TypedText.MaxTaskLength), TextTone.Quote),
            new FactsElement([.. Facts(context, task)]),
            .. TaskButtons.Of(task, fresh: false),
        ];
        if (decision.Then.Count > 0)
        {
            elements.Add(new TaskListElement(Strings.Next_Then, [.. decision.Then.Select(then => TaskRows.Of(context, then, TaskRows.Open(then)))]));
        }

        elements.Add(ListButtons.From("next"));
        return new Card(Say.With(Strings.Next_Summary, task.Id, TypedText.Shorten(task.Text, 100)), elements);
    }

    private static string Why(TurnContext context, NextDecision decision, OpenLists lists)
    {
        var end = decision.Block is { } block ? When.Time(block.End.InZone(context.Calendar.Zone).TimeOfDay, context.Member) : string.Empty;
        var sentence = decision.Reason == NextReason.Nothing && lists.Asleep > 0 ? Strings.Next_AllAsleep : Say.ByKey("Next_Why_", decision.Reason.ToString(), Strings.Next_Why_Nothing);
        return Say.With(sentence, end, decision.First?.Account, lists.In(Quadrant.DoFirst).Total, lists.In(Quadrant.Decline).Total, lists.Asleep);
    }

    private static IEnumerable<Fact> Facts(TurnContext context, TaskItem task)
    {
        var row = TaskRows.Of(context, task);
        yield return new Fact(Strings.Fact_Account, row.Account ?? Strings.Fact_None);
        yield return new Fact(Strings.Fact_Due, row.Due ?? Strings.Fact_None);
        if (row.Marks.Count > 0)
        {
            yield return new Fact(Strings.Fact_Tag, string.Join(", ", row.Marks));
        }
    }
}
