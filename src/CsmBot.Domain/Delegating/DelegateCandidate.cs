using CsmBot.Domain.People;

namespace CsmBot.Domain.Delegating;

/// <summary>Somebody who could be asked, with what speaks for and against it.</summary>
/// <param name="Open">Tasks they have open.</param>
/// <param name="OwnsAccount">The account that the task is about is theirs.</param>
public sealed record DelegateCandidate(Member Member, int Open, DelegateRecord Record, bool OwnsAccount = false);
