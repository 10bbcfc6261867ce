using CsmBot.Domain.Delegating;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Delegating;

/// <summary>What one turn did to a task's delegation.</summary>
internal sealed record DelegationStep(TaskItem? Before, TaskItem After)
{
    public Instant? PlannedBefore => Before?.Delegation is { } delegation && delegation.IsPendingOn(Before) ? delegation.NextAt : null;

    public Instant? PlannedAfter => After.Delegation is { } delegation && delegation.IsPendingOn(After) ? delegation.NextAt : null;

    /// <summary>Half of the time is over, or the one who asked wants them reminded.</summary>
    public bool IsReminder => After.Delegation is { } delegation && Before?.Delegation is { } before
        && ((delegation.IsReminded && !before.IsReminded) || (delegation.RemindedAt is { } at && at != before.RemindedAt));

    /// <summary>Who now gets a card that asks; null where nobody new has to answer.</summary>
    public MemberId? Asked
    {
        get
        {
            var (before, now) = (Before?.Delegation?.WaitsFor(Before), After.Delegation?.WaitsFor(After));
            return now is { } answering && answering != After.Delegation!.By && (before != now || IsReminder) ? answering : null;
        }
    }

    /// <summary>A colleague is asked anew.</summary>
    public bool Begins => After.Delegation is { IsPending: true } && Before?.Delegation is not { IsPending: true };

    /// <summary>What cards say of it may have changed; of one that is over they say so already.</summary>
    public bool IsSeen => Before?.Delegation != After.Delegation || PlannedBefore is not null || PlannedAfter is not null
        || (After.Delegation is { } delegation && Before is not null && delegation.IsHeld(Before) != delegation.IsHeld(After));

    public bool IsAccepted => Enters(DelegationState.Accepted);

    /// <summary>Declined, or let run out by the one who was to answer.</summary>
    public bool IsTurned => Enters(DelegationState.Declined) || (Enters(DelegationState.Expired) && Before!.Delegation!.WaitsFor(Before) == After.Delegation!.To);

    /// <summary>Closed by whoever had it from somebody.</summary>
    public bool IsFinished => Before is { IsOpen: true } && !After.IsOpen && Before.Delegation is { } delegation && delegation.IsHeld(Before);

    /// <summary>Into a state in which it was not.</summary>
    public bool Enters(DelegationState state) => After.Delegation is { } after && after.State == state && (Before?.Delegation is not { } before || before.State != state || before.Since != after.Since);
}
