using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Finding;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using FuzzySharp;

namespace CsmBot.Conversation.Dialogs.Finding;

internal static class FindCards
{
    private const int MaxNamed = 8;

    public static Card Page(TurnContext context, FoundPage page)
    {
        var typed = TypedText.Shorten(page.Typed, 80);
        if (page.Total == 0)
        {
            return PlainCard.Of(Say.With(page.Cut ? Strings.Find_NothingCut : Strings.Find_Nothing, typed, TaskSearch.MaxRead));
        }

        var said = page.Total == 1 ? Say.With(Strings.Find_One, typed) : Say.With(Strings.Find_Many, page.Total, typed);
        List<CardElement> elements = [new TitleElement(said)];
        if (page.Total > FoundPage.Size)
        {
            elements.Add(new TextElement(Say.With(Strings.Find_Range, page.Before + 1, page.Before + page.Tasks.Count, page.Total), TextTone.Subtle));
        }

        elements.Add(new TaskListElement(null, [.. page.Tasks.Select(task => Row(context, page, task))]));
        if (page.Accounts.Count > 0)
        {
            elements.Add(new TextElement(Say.With(Strings.Find_Accounts, string.Join(", ", page.Accounts), page.Accounts[0]), TextTone.Subtle));
        }

        if (page.Cut)
        {
            elements.Add(new TextElement(Say.With(Strings.Find_Cut, TaskSearch.MaxRead), TextTone.Warning));
        }

        elements.AddRange(Turn(page));
        return new Card(said, elements);
    }

    public static Card Fault(QueryFault fault) => fault.Kind switch
    {
        QueryFaultKind.Empty => PlainCard.Of(Strings.Find_Usage),
        QueryFaultKind.TooLong => PlainCard.Warning(Say.With(Strings.Find_TooLong, TaskQueryParser.MaxLength)),
        QueryFaultKind.Repeated => PlainCard.Warning(Say.With(Strings.Find_Repeated, fault.Filter)),
        QueryFaultKind.UnknownFilter => PlainCard.Warning(Unknown(fault)),
        _ => PlainCard.Warning(Say.With(
            fault.Value.Length == 0 ? Strings.Find_NoValue : Strings.Find_BadValue,
            fault.Filter,
            TypedText.Shorten(fault.Value, 40),
            Say.ByKey("Find_Values_", fault.Filter, string.Empty))),
    };

    public static Card WhichOwner(string owner, IReadOnlyList<Member> candidates) => PlainCard.Warning(candidates.Count == 0
        ? Say.With(Strings.Find_NoOwner, TypedText.Shorten(owner, 40))
        : Say.With(Strings.Find_WhichOwner, TypedText.Shorten(owner, 40), string.Join(", ", candidates.Take(MaxNamed).Select(member => "owner:\"" + member.Name + "\""))));

    private static string Unknown(QueryFault fault)
    {
        var said = Say.With(Strings.Find_UnknownFilter, TypedText.Shorten(fault.Filter, 20), string.Join(", ", TaskQueryParser.Filters.Select(name => name + ":")));
        var nearest = TaskQueryParser.Filters.MaxBy(name => Fuzz.Ratio(name, fault.Filter))!;
        return Fuzz.Ratio(nearest, fault.Filter) >= 60 ? Say.With(Strings.Find_DidYouMean, said, nearest, TypedText.Shorten(fault.Value, 40)) : said;
    }

    private static TaskRow Row(TurnContext context, FoundPage page, TaskItem task)
    {
        var row = TaskRows.Of(context, task, TaskRows.Open(task));
        if (page.Owners.Count == 1 && page.Owners[0].Id == context.Member.Id)
        {
            return row;
        }

        var owner = page.Owners.FirstOrDefault(member => member.Id == task.Owner)?.Name ?? task.Owner.Value;
        return row with { Marks = [.. row.Marks, owner] };
    }

    private static IEnumerable<CardElement> Turn(FoundPage page)
    {
        List<CardButton> buttons = [];
        if (page.Number > 1)
        {
            buttons.Add(To(page, page.Number - 1, Strings.Find_Back));
        }

        if (page.HasMore)
        {
            buttons.Add(To(page, page.Number + 1, Say.With(Strings.Find_More, page.Total - page.Before - page.Tasks.Count)));
        }

        return buttons.Count == 0 ? [] : [new ButtonsElement(buttons)];
    }

    private static CardButton To(FoundPage page, int number, string label) =>
        new(label, FindActions.Page, Value: string.Create(CultureInfo.InvariantCulture, $"{number}|{page.Typed}"));
}
