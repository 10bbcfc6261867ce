using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>A time that something came into a focus block (M5).</summary>
/// <param name="Block">When the block began.</param>
/// <param name="By">Who brought it: a colleague, a source of signals, or the member.</param>
public sealed record Breach(Instant At, Instant Block, BreachRule Rule, MemberId By, string? Account = null, TaskId? Task = null);
