using CsmBot.Conversation.Text;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Tasks;

/// <summary>How a closed task ended, in words that follow "is".</summary>
internal static class StateNames
{
    public static string Of(TaskItem task) => task switch
    {
        { IsWithdrawn: true } => Strings.State_Withdrawn,
        { State: TaskState.Done } => Strings.State_Done,
        { State: TaskState.Merged } => Say.With(Strings.State_Merged, task.MergedInto),
        _ => Strings.State_Dropped,
    };
}
