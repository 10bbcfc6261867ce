using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Delegating;

/// <summary>One try to hand a task to a colleague. The task stays with its owner until the colleague accepts (R49).</summary>
public sealed record Delegation
{
    /// <summary>Who asked, and hears what becomes of it (T22).</summary>
    public required MemberId By { get; init; }

    /// <summary>Whose task it was when they asked. Once it is somebody else's, there is nothing left to answer.</summary>
    public required MemberId From { get; init; }

    public required MemberId To { get; init; }

    public required DelegationState State { get; init; }

    /// <summary>When it came into its state.</summary>
    public required Instant Since { get; init; }

    /// <summary>When something happens by itself; null once it is answered.</summary>
    public Instant? NextAt { get; init; }

    /// <summary>When it ends unanswered; null once it is answered.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>Who has to answer was asked again half-way.</summary>
    public bool IsReminded { get; init; }

    /// <summary>When the one who asked last had them reminded.</summary>
    public Instant? RemindedAt { get; init; }

    /// <summary>By when the delegate should have done it; null where the task's own due date holds.</summary>
    public TaskDue? Due { get; init; }

    /// <summary>By when the delegate could have done it.</summary>
    public TaskDue? CounterDue { get; init; }

    /// <summary>Why it was declined or refused.</summary>
    public string? Answer { get; init; }

    /// <summary>What the delegate wants to know first.</summary>
    public string? Question { get; init; }

    public string? Reply { get; init; }

    /// <summary>Who is asked whether the delegate may be asked; null where nobody need be.</summary>
    public MemberId? Approver { get; init; }

    public bool IsPassedOn { get; init; }

    public MemberId? ApprovedBy { get; init; }

    /// <summary>Who gave the task to the one who now passes it on, and still follows it.</summary>
    public MemberId? Follower { get; init; }

    public bool IsPending => State is DelegationState.AwaitingApproval or DelegationState.Offered or DelegationState.Countered;

    /// <summary>Somebody has to answer; null where it is answered, or where there is nothing left to answer.</summary>
    public MemberId? WaitsFor(TaskItem task) => !IsPendingOn(task) ? null : State switch
    {
        DelegationState.AwaitingApproval => Approver,
        DelegationState.Offered when Question is null || Reply is not null => To,
        _ => By,
    };

    /// <summary>The task is still open and where it was.</summary>
    public bool IsPendingOn(TaskItem task) => IsPending && task.IsOpen && task.Owner == From;

    /// <summary>The delegate has it, and is not done.</summary>
    public bool IsHeld(TaskItem task) => State == DelegationState.Accepted && task.IsOpen && task.Owner == To;

    /// <summary>In whose lists of what is waited for the task stands.</summary>
    public IEnumerable<MemberId> Concerned(TaskItem task)
    {
        IEnumerable<MemberId?> all = (IsPendingOn(task), IsHeld(task)) switch
        {
            (true, _) when State == DelegationState.AwaitingApproval => [By, Approver, Follower],
            (true, _) => [By, To, Follower],
            (_, true) => [By, Follower],
            _ when task.IsOpen && task.Owner == From => [Follower],
            _ => [],
        };
        return all.OfType<MemberId>().Where(member => member != task.Owner || member == By).Distinct();
    }

    public DelegationParties PartyOf(MemberId member) =>
        (member == By || member == From ? DelegationParties.Requester : DelegationParties.None) | (member == To ? DelegationParties.Delegate : DelegationParties.None);

    /// <summary>In another state, with the time for its answer begun anew.</summary>
    public Delegation Moved(DelegationAct act, Instant now) => this with
    {
        State = DelegationRules.After(State, act),
        Since = now,
        NextAt = null,
        ExpiresAt = null,
        IsReminded = false,
    };
}
