using CsmBot.Conversation.Dialogs.Activities;
using CsmBot.Conversation.Dialogs.Lists;
using CsmBot.Domain.Focus;
using CsmBot.Domain.Tasks;

namespace CsmBot.Conversation.Dialogs.Digest;

/// <summary>What a morning is about.</summary>
/// <param name="Lists">All that is open.</param>
/// <param name="CannotWait">Quadrant 1 that is overdue, due today or of a Tier-1 account; not more than a few.</param>
/// <param name="Focus">Quadrant 2 proposed for today.</param>
/// <param name="ForOthers">What others wait for, beyond those.</param>
/// <param name="Blocks">What time is kept for already.</param>
/// <param name="Activities">What the member chose as mattering most (R30).</param>
internal sealed record DigestView(
    OpenLists Lists, IReadOnlyList<TaskItem> CannotWait, IReadOnlyList<FocusItem> Focus, IReadOnlyList<TaskItem> ForOthers, FocusBook Blocks, ActivityView Activities)
{
    /// <summary>Null on other mornings.</summary>
    public GrowthAdvice? Growth { get; init; }

    /// <summary>So much is Quadrant 1 that an order is asked for (R23).</summary>
    public bool AsksToRank { get; init; }

    /// <summary>Once a week the order of the list is asked about (R18).</summary>
    public bool AsksToSort { get; init; }

    public IEnumerable<TaskItem> Shown => CannotWait.Concat(Focus.Select(item => item.Task)).Concat(ForOthers);
}
