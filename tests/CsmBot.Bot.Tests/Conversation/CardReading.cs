using CsmBot.Conversation.Cards;

namespace CsmBot.Bot.Tests.Conversation;

/// <summary>What a test looks at on a card.</summary>
internal static class CardReading
{
    /// <summary>Everything said on it, in order, one element a line.</summary>
    public static string Text(this Card card) => string.Join('\n', card.Elements.Select(Text));

    public static IEnumerable<TaskListElement> Lists(this Card card) => card.Elements.OfType<TaskListElement>();

    /// <summary>The ids of all rows, from the top.</summary>
    public static IEnumerable<string> Ids(this Card card) => card.Lists().SelectMany(list => list.Tasks).Select(row => row.Id);

    public static TaskRow Row(this Card card, string id) => card.Lists().SelectMany(list => list.Tasks).Single(row => row.Id == id);

    public static IEnumerable<CardButton> Buttons(this Card card) =>
        card.Elements.OfType<ButtonsElement>().SelectMany(buttons => buttons.Buttons).Concat(card.Lists().SelectMany(list => list.Tasks).SelectMany(row => row.Buttons));

    public static CardButton Button(this Card card, string label) => card.Buttons().First(button => button.Label == label);

    public static FormElement Form(this Card card) => card.Elements.OfType<FormElement>().Single();

    private static string Text(CardElement element) => element switch
    {
        TitleElement title => title.Text,
        TextElement text => text.Text,
        FactsElement facts => string.Join('\n', facts.Facts.Select(fact => fact.Label + ": " + fact.Value)),
        TaskListElement list => list.Heading ?? string.Empty,
        _ => string.Empty,
    };
}
