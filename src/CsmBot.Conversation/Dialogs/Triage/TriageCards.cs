using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Triage;

internal static class TriageCards
{
    public static Card AskForText() => PlainCard.Of(Strings.Triage_AskForText).ForEverybody();

    public static Card Filed(TurnContext context, FiledTask filed, int typedLength, IReadOnlyList<CardElement> hints) =>
        TaskCard.Render(context, filed.Task, context.Member.Name, [.. Notices(filed, typedLength), .. hints], fresh: true);

    public static Card Ask(TurnContext context, FiledTask filed, TriageQuestion question, int typedLength)
    {
        var sentence = Say.ByKey("Question_", question.Key, Strings.Question_other);
        return new Card(sentence,
        [
            new TitleElement(Strings.Triage_OneQuestion),
            new TextElement(sentence),
            new TextElement(filed.Task.Text, TextTone.Quote),
            new ButtonsElement(
            [
                TaskButtons.Button(filed.Task, Strings.Button_Yes, TriageActions.Answer, "yes", ButtonStyle.Primary),
                TaskButtons.Button(filed.Task, Strings.Button_No, TriageActions.Answer, "no"),
                TaskButtons.Button(filed.Task, Strings.Button_Keep, TriageActions.Answer, "as-is"),
            ]),
            new TextElement(Say.With(Strings.Triage_Provisional, filed.Task.Id, QuadrantNames.Long(filed.Task.Quadrant)), TextTone.Subtle),
            .. Notices(filed, typedLength),
        ])
        {
            // The question is the person's own; everybody sees that something was filed.
            Shared = TaskCard.Render(context, filed.Task, context.Member.Name).Shared,
        };
    }

    public static TextElement Told(TaskItem task, string text) => new(Say.With(Strings.Triage_Told, TypedText.Shorten(text, 80), task.Id));

    public static TextElement Settled(TaskItem task) => new(Say.With(Strings.Triage_Settled, task.Id, QuadrantNames.Long(task.Quadrant)));

    private static IEnumerable<CardElement> Notices(FiledTask filed, int typedLength)
    {
        if (typedLength > TypedText.MaxTaskLength)
        {
            yield return new TextElement(Say.With(Strings.Triage_TooLong, typedLength, TypedText.MaxTaskLength), TextTone.Warning);
        }

        if (filed.Duplicate is { } duplicate)
        {
            yield return new TextElement(Say.With(Strings.Triage_Duplicate, duplicate.Id, TypedText.Shorten(duplicate.Text, 80)), TextTone.Warning);
            yield return new ButtonsElement([TaskButtons.Button(filed.Task, Say.With(Strings.Button_Merge, duplicate.Id), TriageActions.Merge, duplicate.Id.ToString())]);
        }

        if (filed.Decision.Account is { Candidates.Count: > 1 } mention)
        {
            yield return new TextElement(Say.With(Strings.Triage_WhichAccount, mention.Name), TextTone.Warning);
            yield return new ButtonsElement([.. mention.Candidates.Take(5).Select(account =>
                TaskButtons.Button(filed.Task, account.Name, TriageActions.Account, account.Name))]);
        }
    }
}
