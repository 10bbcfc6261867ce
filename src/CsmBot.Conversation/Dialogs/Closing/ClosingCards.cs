using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Closing;

internal static class ClosingCards
{
    /// <summary>Typical Quadrant-2 work that keeps fires from starting (R28).</summary>
    public static IReadOnlyList<string> Ideas { get; } = ["adoption", "plan", "contacts", "training"];

    /// <summary>What closing it counts as (R47).</summary>
    public static string Confirmation(TaskItem task, OwnerTally tally) => task.Quadrant == Quadrant.Delegate
        ? Say.With(Strings.Closing_Delegate, task.Id, tally.DoneDelegate, tally.Done - tally.DoneDelegate)
        : Say.With(Strings.Closing_Done, task.Id, tally.Done - tally.DoneDelegate);

    public static string Noted(TaskItem task) => task.Closing switch
    {
        { Preventable: true, PreventedBy: { } by } => Say.With(Strings.Closing_Prevented, task.Id, by),
        { Preventable: true } => Say.With(Strings.Closing_Preventable, task.Id),
        _ => Say.With(Strings.Closing_NotPreventable, task.Id),
    };

    /// <summary>What is still asked about a closed fire. It stands on the task's own card, so a refreshed card asks again and nothing else is needed to answer.</summary>
    public static IEnumerable<CardElement> Questions(TaskItem task) => task switch
    {
        { State: TaskState.Done, Closing: { Reactive: true, Preventable: null } } =>
        [
            new TextElement(Strings.Closing_CouldBePrevented),
            new ButtonsElement(
            [
                TaskButtons.Button(task, Strings.Button_Yes, TaskActions.Prevention, "yes", ButtonStyle.Primary),
                TaskButtons.Button(task, Strings.Button_No, TaskActions.Prevention, "no"),
            ]),
        ],
        { State: TaskState.Done, Closing: { Reactive: true, Preventable: true, PreventedBy: null } } =>
        [
            new TextElement(Strings.Closing_ByWhat),
            new ButtonsElement([.. Ideas.Select(idea => TaskButtons.Button(task, Idea(idea), TaskActions.Prevention, idea))]),
        ],
        _ => [],
    };

    public static string Idea(string key) => Say.ByKey("Idea_", key, key);
}
