using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>One line of an account's history (T26): never changed, also when what it tells of is taken back.</summary>
/// <param name="Words">What was said or changed, before and after where there is a before.</param>
public sealed record AccountEvent(string Account, AccountEventKind Kind, Instant At, MemberId By, string Words, string Turn);
