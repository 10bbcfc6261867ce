using System.Globalization;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Focus;
using CsmBot.Conversation.Dialogs.Triage;
using CsmBot.Conversation.Text;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>What can be done with a task, the likeliest first: Quadrant 3 leads with Delegate (R5), Quadrant 4 with a courteous refusal (R7).</summary>
internal static class TaskButtons
{
    public static IEnumerable<CardElement> Of(TaskItem task, bool fresh)
    {
        if (!task.IsOpen)
        {
            return [new ButtonsElement([Button(task, Strings.Button_Reopen, TaskActions.Reopen), Button(task, Strings.Button_Undo, TaskActions.Undo)])];
        }

        List<CardButton> main = [.. Main(task)];
        if (fresh)
        {
            main.Add(Button(task, Strings.Button_Keep, TriageActions.Keep));
        }

        return
        [
            new ButtonsElement(main),
            new ButtonsElement([.. Others(task.Quadrant).Select(quadrant => MoveTo(task, quadrant))], Strings.Buttons_MoveTo),
            new ButtonsElement(
            [
                Button(task, Strings.Button_Edit, TaskActions.Edit) with { OpensForm = true },
                Button(task, Strings.Button_Why, TaskActions.Why),
                Button(task, Strings.Button_Undo, TaskActions.Undo),
            ]),
        ];
    }

    /// <summary>Where others read along: what is done at one press, and the way to the whole card.</summary>
    public static ButtonsElement Shared(TaskItem task)
    {
        var details = Button(task, Strings.Button_Details, TaskActions.Show);
        return new(task.IsOpen
            ? [.. Main(task), details]
            : [Button(task, Strings.Button_Reopen, TaskActions.Reopen), Button(task, Strings.Button_Undo, TaskActions.Undo), details]);
    }

    public static CardButton Button(TaskItem task, string label, string action, string? value = null, ButtonStyle style = ButtonStyle.Default) =>
        new(label, action, task.Id.ToString(), task.Version, value, style);

    /// <summary>Keeps time for it.</summary>
    public static CardButton Block(TaskItem task) => Button(task, Strings.Button_Block, FocusActions.Block);

    private static IEnumerable<CardButton> Main(TaskItem task) => task.Quadrant switch
    {
        Quadrant.Delegate =>
        [
            Button(task, Strings.Button_Delegate, TaskActions.Delegate, style: ButtonStyle.Primary),
            Button(task, Strings.Button_FinishQuickly, TaskActions.Complete),
            Snooze(task),
        ],
        Quadrant.Decline =>
        [
            Button(task, Strings.Button_Refuse, TaskActions.Refuse, style: ButtonStyle.Primary),
            Button(task, Strings.Button_Drop, TaskActions.Drop),
            Button(task, Strings.Button_Done, TaskActions.Complete),
        ],
        Quadrant.Schedule =>
        [
            Button(task, Strings.Button_Done, TaskActions.Complete, style: ButtonStyle.Primary),
            Block(task),
            Snooze(task),
            Button(task, Strings.Button_HandOver, TaskActions.Delegate),
        ],
        _ =>
        [
            Button(task, Strings.Button_Done, TaskActions.Complete, style: ButtonStyle.Primary),
            Snooze(task),
        ],
    };

    private static CardButton Snooze(TaskItem task) => task.Snooze is null
        ? Button(task, Strings.Button_Snooze, TaskActions.Snooze)
        : Button(task, Strings.Button_Wake, TaskActions.Wake);

    private static IEnumerable<Quadrant> Others(Quadrant current) => Enum.GetValues<Quadrant>().Where(quadrant => quadrant != current);

    private static CardButton MoveTo(TaskItem task, Quadrant quadrant) => Button(
        task, QuadrantNames.Short(quadrant), TaskActions.Quadrant, ((int)quadrant).ToString(CultureInfo.InvariantCulture));
}
