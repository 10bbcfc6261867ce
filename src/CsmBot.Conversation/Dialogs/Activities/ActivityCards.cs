using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Goals;

namespace CsmBot.Conversation.Dialogs.Activities;

internal static class ActivityCards
{
    public static Card Show(TurnContext context, ActivityView view, string? notice = null) =>
        view.Chosen.Count == 0 ? Offer(notice) : Chosen(context, view, notice);

    /// <summary>Why so many and no others are not taken (R26).</summary>
    public static string Refusal(ActivityFault fault, int count) => fault == ActivityFault.TooFew
        ? Say.With(count == 0 ? Strings.Activity_None : Strings.Activity_TooFew, ActivityRules.Fewest, ActivityRules.Most)
        : Say.With(Strings.Activity_TooMany, count, ActivityRules.Most);

    public static Card Refused(string refusal) => PlainCard.Warning(refusal + " " + Strings.Activity_How, new CardButton(Strings.Activity_ChooseButton, ActivityActions.Choose, OpensForm: true));

    private static Card Chosen(TurnContext context, ActivityView view, string? notice)
    {
        List<CardElement> elements = [new TitleElement(Strings.Activity_Title)];
        if (notice is not null)
        {
            elements.Add(new TextElement(notice));
        }

        foreach (var activity in view.Chosen)
        {
            elements.Add(new TextElement(ActivityText.Line(context, activity, view.Trail)));
            elements.Add(new ButtonsElement(
            [
                view.Trail.OpenTask(activity.Id) is { } open
                    ? new CardButton(Say.With(Strings.Activity_OpenButton, open), TaskActions.Show, open.ToString())
                    : new CardButton(Strings.Activity_AddButton, ActivityActions.Add, Value: activity.Id),
            ]));
        }

        elements.Add(new ButtonsElement([new CardButton(Strings.Activity_ChangeButton, ActivityActions.Choose, OpensForm: true), new CardButton(Strings.Activity_ClearButton, ActivityActions.Clear)]));
        elements.Add(new TextElement(Strings.Activity_Note, TextTone.Subtle));
        return new Card(notice ?? Strings.Activity_Title, elements);
    }

    private static Card Offer(string? notice)
    {
        var starters = Enum.GetValues<StarterActivity>().Select(starter => string.Create(
            CultureInfo.InvariantCulture, $"{(int)starter + 1}. {ActivityText.Starter(starter)}{(ActivityRules.RhythmOf(starter) is { } rhythm ? $" ({ActivityText.Rhythm(rhythm)})" : string.Empty)}"));
        return new Card(notice ?? Strings.Activity_Ask,
        [
            new TitleElement(Strings.Activity_Title),
            .. notice is null ? [] : new[] { new TextElement(notice) },
            new TextElement(Strings.Activity_Ask),
            new TextElement(string.Join('\n', starters)),
            new ButtonsElement([new CardButton(Strings.Activity_ChooseButton, ActivityActions.Choose, Style: ButtonStyle.Primary, OpensForm: true)]),
            new TextElement(Strings.Activity_How, TextTone.Subtle),
        ]);
    }
}
