using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Delegating;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>What is asked of somebody who delegates.</summary>
internal static class DelegatingCards
{
    public const string Keep = "keep";

    /// <summary>Marks a reason given after the owner was changed, when there is nobody left to ask.</summary>
    public const string Moved = "moved:";

    private static readonly string[] UsualReasons = ["owner", "away", "skill"];

    /// <summary>The warning that Quadrant-2 work is the CSM's own, with usual reasons to press (R41).</summary>
    public static IEnumerable<CardElement> WhyHandOver(TaskItem task, bool moved, DelegateWish? wish = null)
    {
        var behind = wish is { To: null, Due: null } or null ? string.Empty : "|" + DelegateWish.Write(wish.To, wish.Due);
        List<CardButton> buttons = [.. UsualReasons.Select(reason =>
            TaskButtons.Button(task, Reason(reason)!, TaskActions.DelegateBecause, (moved ? Moved : string.Empty) + reason + behind))];
        if (!moved)
        {
            buttons.Insert(0, TaskButtons.Button(task, Strings.Button_KeepMine, TaskActions.DelegateBecause, Keep, ButtonStyle.Primary));
        }

        yield return new TextElement(Say.With(Strings.Delegating_WhyHandOver, task.Id), TextTone.Warning);
        yield return new ButtonsElement(buttons);
    }

    /// <summary>The reason that a button stands for, or null for a value that no button has.</summary>
    public static string? Reason(string key) => UsualReasons.Contains(key, StringComparer.Ordinal) ? Say.ByKey("Button_Because_", key, key) : null;

    public static (string Key, DelegateWish Wish) ReadBecause(string value) =>
        value.Split('|', 2) is [var key, var wish] ? (key, DelegateWish.Read(wish)) : (value, new DelegateWish());

    /// <summary>Who could be asked, the best first, each with the reasons for the place.</summary>
    public static IEnumerable<CardElement> Candidates(TaskItem task, IReadOnlyList<RankedDelegate> ranked, string? due)
    {
        if (ranked.Count == 0)
        {
            yield return new TextElement(Strings.Delegating_NobodyToAsk, TextTone.Warning);
            yield break;
        }

        yield return new TextElement(string.Join('\n', ranked.Select(one => Say.With(Strings.Delegating_Candidate, one.Member.Name, Reasons(one)))));
        yield return new ButtonsElement(
        [
            .. ranked.Select((one, place) => TaskButtons.Button(
                task, Say.With(Strings.Delegating_AskButton, one.Member.Name), DelegationActions.To, DelegateWish.Write(one.Member.Id, due), place == 0 ? ButtonStyle.Primary : ButtonStyle.Default)),
        ]);
        yield return new TextElement(Say.With(Strings.Delegating_OrType, task.Id), TextTone.Subtle);
    }

    public static string Reasons(RankedDelegate ranked) => string.Join(", ", ranked.Reasons.Select(Sentence).OfType<string>());

    private static string? Sentence(DelegateReason reason) => reason.Kind switch
    {
        DelegateReasonKind.Role => null,
        DelegateReasonKind.Accepts when reason.Of == 0 => null,
        _ => Say.With(Say.ByKey("Delegating_Reason_", reason.Kind.ToString(), string.Empty), reason.Number, reason.Of),
    };
}
