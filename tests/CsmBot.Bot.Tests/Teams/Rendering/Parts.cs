using CsmBot.Channels.Teams.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Inputs;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>Renders, and finds things in what came out.</summary>
internal static class Parts
{
    public static readonly CardFrame Frame = new("0001-turn-00");

    public static AdaptiveCard Render(params CardElement[] elements) => Render(Frame, elements);

    public static AdaptiveCard Render(CardFrame frame, params CardElement[] elements) => AdaptiveCardRenderer.Render(new Card("summary", elements), frame);

    /// <summary>Everything in a card, from the top, what is folded included.</summary>
    public static IEnumerable<AdaptiveElement> All(this AdaptiveCard card) => card.Body.SelectMany(All);

    /// <summary>All buttons and presses of a card, from the top, those that only unfold others included.</summary>
    public static IEnumerable<AdaptiveAction> Actions(this AdaptiveCard card) => card.Body.SelectMany(Actions);

    /// <summary>All that is to be read in a card, from the top.</summary>
    public static string Words(this AdaptiveCard card) => string.Join('\n', card.All().SelectMany(Words));

    public static IEnumerable<AdaptiveElement> Fields(this AdaptiveCard card) => card.All().Where(part => part is TextInput or ChoiceSetInput);

    private static IEnumerable<AdaptiveElement> All(AdaptiveElement element) => Inside(element).SelectMany(All).Prepend(element);

    private static IEnumerable<AdaptiveElement> Inside(AdaptiveElement element) => element switch
    {
        Container container => container.Items,
        ColumnSet set => set.Columns.SelectMany(column => column.Items),
        ActionSet set => set.Actions.OfType<ShowCardAction>().SelectMany(action => action.Card.Body),
        _ => [],
    };

    private static IEnumerable<AdaptiveAction> Actions(AdaptiveElement element) => Own(element).Concat(Inside(element).SelectMany(Actions));

    private static IEnumerable<AdaptiveAction> Own(AdaptiveElement element) => element switch
    {
        ActionSet set => set.Actions,
        ColumnSet set => set.Columns.Select(column => column.SelectAction).OfType<AdaptiveAction>(),
        _ => [],
    };

    private static IEnumerable<string> Words(AdaptiveElement element) => element switch
    {
        TextBlock text => [text.Text],
        RichTextBlock text => [string.Concat(text.Inlines.Select(run => run.Text))],
        FactSet set => set.Facts.SelectMany(fact => new[] { fact.Title, fact.Value }),
        _ => [],
    };
}
