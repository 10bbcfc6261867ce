using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Recurring;

/// <summary>Work that was typed with a schedule at its end is filed once, and offered to repeat: a sentence alone makes no rule.</summary>
internal static class RepeatOffer
{
    public static IEnumerable<CardElement> Of(TurnContext context, TaskItem task)
    {
        if (RepeatPhrase.FindAtEnd(task.Text, context.Now, context.Calendar) is { } span)
        {
            var words = span.Of(task.Text).TrimEnd('.', '!', ' ', ',');
            if (RepeatPhrase.Read(words, task.Due, context.Now, context.Calendar) is { Rule: { } rule })
            {
                yield return new ButtonsElement([TaskButtons.Button(task, Say.With(Strings.Repeat_OfferButton, RepeatText.Short(rule)), RepeatActions.Set, words)]);
            }
        }
    }
}
