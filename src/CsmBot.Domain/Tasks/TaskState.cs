namespace CsmBot.Domain.Tasks;

public enum TaskState
{
    Open,
    Done,
    Dropped,

    /// <summary>Folded into another task; see <see cref="TaskItem.MergedInto"/>.</summary>
    Merged,
}
