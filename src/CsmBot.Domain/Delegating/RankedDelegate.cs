using CsmBot.Domain.People;

namespace CsmBot.Domain.Delegating;

/// <summary>Somebody who could be asked, and why they stand where they stand.</summary>
public sealed record RankedDelegate(Member Member, IReadOnlyList<DelegateReason> Reasons)
{
    public int Score => Reasons.Sum(reason => reason.Points);
}
