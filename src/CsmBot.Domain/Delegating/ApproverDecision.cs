using CsmBot.Domain.People;

namespace CsmBot.Domain.Delegating;

/// <summary>Who approves and why; nobody where there is none who may and is there.</summary>
/// <param name="InsteadOf">For a deputy: the one who is away.</param>
public sealed record ApproverDecision(Member? Approver, ApproverReason Why, Member? InsteadOf = null)
{
    public static ApproverDecision Nobody { get; } = new(null, ApproverReason.Nobody);
}
