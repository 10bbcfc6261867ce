using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.TeamDigest;

/// <summary>A team's morning in figures; nothing of breaks, private notes or who is online (T31).</summary>
/// <param name="People">Whose work is counted.</param>
/// <param name="Left">How many more there are than can be counted at once.</param>
/// <param name="CannotWait">The few that are overdue, due today or of a Tier-1 account.</param>
/// <param name="Approvals">Delegations that a leader has to approve first.</param>
internal sealed record TeamDigestView(IReadOnlyList<Member> People, int Left, IReadOnlyList<TaskItem> CannotWait, IReadOnlyList<TaskItem> Approvals)
{
    /// <summary>Quadrant 1, awake.</summary>
    public required int Open { get; init; }

    public required int Overdue { get; init; }

    public required int Unacknowledged { get; init; }

    /// <summary>Since the morning of the working day before.</summary>
    public required DoneCounts Done { get; init; }

    public required Instant DoneSince { get; init; }

    public required DoneCounts DoneThisWeek { get; init; }

    public required IReadOnlyList<Member> Away { get; init; }

    public bool IsQuiet => Open == 0 && DoneThisWeek.Total + Done.Total == 0 && Approvals.Count == 0 && Away.Count == 0;
}
