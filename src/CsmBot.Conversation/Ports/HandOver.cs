using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Ports;

/// <summary>Accounts on their way from one person to another, a few at a time.</summary>
/// <param name="Id">The turn that began it.</param>
/// <param name="Account">One account alone; null for all of <paramref name="From"/>.</param>
/// <param name="From">Who had them; null for an account that nobody had.</param>
/// <param name="Batches">How many parts are done; each part is kept, so that it can be taken back.</param>
/// <param name="IsTakenBack">On its way back.</param>
public sealed record HandOver(
    string Id, string? Account, MemberId? From, MemberId To, MemberId By, Place Tell, Instant At, int Batches = 0, int Accounts = 0, int Tasks = 0, bool IsTakenBack = false, bool IsDone = false);
