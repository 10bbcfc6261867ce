using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Dropping;

internal static class DroppingCards
{
    private static readonly int[] UsualMinutes = [15, 30, 60];

    /// <summary>The refusal to copy and the minutes to correct. They stand on the task's own card, so that they can be found again.</summary>
    public static IEnumerable<CardElement> Refusal(TaskItem task) => task is not { State: TaskState.Dropped, Closing: { Refused: true } closing } ? [] :
    [
        new TextElement(RefusalText.For(task), TextTone.Quote),
        new ButtonsElement([.. UsualMinutes.Where(minutes => minutes != closing.MinutesFreed).Select(minutes => Minutes(task, minutes))], Strings.Refusal_HowLong),
    ];

    private static CardButton Minutes(TaskItem task, int minutes) => TaskButtons.Button(
        task, Say.With(Strings.Button_Minutes, minutes), TaskActions.Freed, minutes.ToString(CultureInfo.InvariantCulture));
}
