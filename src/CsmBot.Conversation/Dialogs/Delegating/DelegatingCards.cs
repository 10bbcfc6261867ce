using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

internal static class DelegatingCards
{
    public const string Keep = "keep";

    /// <summary>Marks a reason given after the owner was changed, when there is no wish left to note.</summary>
    public const string Moved = "moved:";

    private static readonly string[] Reasons = ["owner", "away", "skill"];

    /// <summary>The warning that Quadrant-2 work is the CSM's own, with usual reasons to press (R41).</summary>
    public static IEnumerable<CardElement> WhyHandOver(TaskItem task, bool moved)
    {
        List<CardButton> buttons = [.. Reasons.Select(reason =>
            TaskButtons.Button(task, Reason(reason)!, TaskActions.DelegateBecause, (moved ? Moved : string.Empty) + reason))];
        if (!moved)
        {
            buttons.Insert(0, TaskButtons.Button(task, Strings.Button_KeepMine, TaskActions.DelegateBecause, Keep, ButtonStyle.Primary));
        }

        yield return new TextElement(Say.With(Strings.Delegating_WhyHandOver, task.Id), TextTone.Warning);
        yield return new ButtonsElement(buttons);
    }

    /// <summary>The reason that a button stands for, or null for a value that no button has.</summary>
    public static string? Reason(string key) => Reasons.Contains(key, StringComparer.Ordinal) ? Say.ByKey("Button_Because_", key, key) : null;
}
