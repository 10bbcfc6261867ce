using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Dialogs.Tasks;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Undoing;

internal static class UndoCards
{
    private const int Shown = 10;

    public static string Nothing() => Say.With(Strings.Undo_Nothing, (int)Undoer.Window.TotalMinutes);

    public static string TooLate(TurnContext context, CommandRecord command) => Say.With(
        Strings.Undo_TooLate, command.Description, (int)(context.Now - command.At).TotalMinutes, (int)Undoer.Window.TotalMinutes);

    /// <summary>What was taken back, what was left alone and why, and what no undo can reach.</summary>
    public static IReadOnlyList<CardElement> Notices(UndoResult result)
    {
        var done = Say.With(result.TookBack ? Strings.Undo_Done : Strings.Undo_NothingDone, result.Description);
        List<string> lines = [done, .. result.Restored.Take(Shown).Select(Sentence)];
        if (result.Restored.Count > Shown)
        {
            lines.Add(Say.With(Strings.Undo_MoreTasks, result.Restored.Count - Shown));
        }

        if (result.Accounts.Count > 0)
        {
            lines.Add(Say.With(Strings.Undo_Accounts, string.Join(", ", result.Accounts.Take(Shown))));
        }

        if (result.Unlearned)
        {
            lines.Add(Strings.Undo_Learned);
        }

        if (result.Settings)
        {
            lines.Add(Strings.Undo_SettingsBack);
        }

        if (result.Teammate is { } name)
        {
            lines.Add(Say.With(Strings.Undo_TeamBack, name));
        }

        if (result.Focus)
        {
            lines.Add(Strings.Undo_FocusBack);
        }

        if (result.Framework)
        {
            lines.Add(Strings.Undo_FrameworkBack);
        }

        List<CardElement> notices = [new TextElement(string.Join('\n', lines)), .. result.Kept.Take(Shown).Select(kept => new TextElement(kept, TextTone.Warning))];
        if (result.Kept.Count > Shown)
        {
            notices.Add(new TextElement(Say.With(Strings.Undo_MoreTasks, result.Kept.Count - Shown), TextTone.Warning));
        }

        if (result is { TookBack: true, Lasting.Count: > 0 })
        {
            notices.Add(new TextElement(Say.With(Strings.Undo_Lasting, string.Join(", ", result.Lasting)), TextTone.Subtle));
        }

        return notices;
    }

    public static Card Summary(UndoResult result)
    {
        var notices = Notices(result);
        return new Card(Say.With(result.TookBack ? Strings.Undo_Done : Strings.Undo_NothingDone, result.Description), notices);
    }

    private static string Sentence(TaskItem task) => task switch
    {
        { IsWithdrawn: true } => Say.With(Strings.Undo_Withdrawn, task.Id),
        { IsOpen: true } => Say.With(Strings.Undo_Task, task.Id, QuadrantNames.Long(task.Quadrant)),
        _ => Say.With(Strings.Undo_TaskClosed, task.Id, StateNames.Of(task)),
    };
}
