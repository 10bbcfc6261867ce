using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Dialogs.Snoozing;

internal static class SnoozingCards
{
    /// <summary>The question with the usual times; a refusal of what was typed may stand above it.</summary>
    /// <param name="blockEnd">When protected time ends next.</param>
    public static Card Ask(TurnContext context, TaskItem task, Instant? blockEnd, string? refusal = null)
    {
        var ask = Say.With(Strings.Snooze_Ask, task.Id);
        List<CardButton> choices =
        [
            .. WakeChoices.Of(context.Now, blockEnd, context.Calendar).Select(choice => Choice(context, task, choice)),
            TaskButtons.Button(task, Strings.Button_Back, TaskActions.Show),
        ];
        List<CardElement> elements = [new TextElement(ask), new TextElement(task.Text, TextTone.Quote), new ButtonsElement(choices)];
        if (refusal is not null)
        {
            elements.Insert(0, new TextElement(refusal, TextTone.Warning));
        }

        return new Card(refusal ?? ask, elements);
    }

    /// <summary>What was read, said back; and a warning when the task is due before it wakes.</summary>
    public static IEnumerable<CardElement> Done(TurnContext context, TaskItem task, TaskSnooze snooze, string? typed)
    {
        var zone = context.Calendar.Zone;
        var until = When.Moment(snooze.Until, context.Member, context.Now, zone);
        yield return new TextElement(typed is null ? Say.With(Strings.Snooze_Done, task.Id, until) : Say.With(Strings.Snooze_DoneRead, task.Id, typed, until));
        if (task.Due is { } due && due.At < snooze.Until)
        {
            yield return new TextElement(Say.With(Strings.Snooze_DueEarlier, When.Due(due, context.Member, context.Now, zone)), TextTone.Warning);
        }
    }

    /// <summary>The value is the moment the label promises, so that "in the morning" pressed a day later does not mean another morning.</summary>
    private static CardButton Choice(TurnContext context, TaskItem task, WakeChoice choice)
    {
        var moment = When.Moment(choice.At, context.Member, context.Now, context.Calendar.Zone);
        return TaskButtons.Button(
            task, Say.With(Say.ByKey("Snooze_Choice_", choice.Key, "{0}"), moment), TaskActions.SnoozeUntil, InstantPattern.General.Format(choice.At));
    }
}
