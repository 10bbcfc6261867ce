using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>Begins and resumes dialogs that ask one thing about one task.</summary>
internal static class TaskStep
{
    public static void Ask(this IDialog dialog, TurnContext context, string step, TaskItem task) =>
        dialog.Begin(context, step, new AboutTask(task.Id.ToString()), DialogJson.Default.AboutTask);

    /// <summary>The task asked about, as it stands now, when the member may still change it; else null, and the dialog ends.</summary>
    public static async Task<TaskItem?> ResumeAsync(TurnContext context, DialogState state, CancellationToken cancellationToken)
    {
        if (TaskId.TryParse(state.Read(DialogJson.Default.AboutTask)?.TaskId, out var id)
            && await context.Session.FindTaskAsync(id, cancellationToken) is { } task
            && TaskRights.MayChange(context.Member, task))
        {
            return task;
        }

        DialogStore.End(context);
        return null;
    }

    /// <summary>Ends the dialog when this is the one the member stands in: its question was answered by a button.</summary>
    public static async Task SettleAsync(this IDialog dialog, TurnContext context, CancellationToken cancellationToken)
    {
        if (await dialog.FindAsync(context, DialogJson.Default.AboutTask, cancellationToken) is not null)
        {
            DialogStore.End(context);
        }
    }
}
