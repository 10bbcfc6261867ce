using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>A change of the framework: when, by whom, from what to what (T26).</summary>
public sealed record FrameworkNote(Instant At, MemberId By, string Words);
