using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>What the member decided about a kind of breach that kept coming back.</summary>
public sealed record BreachPolicy(BreachRule Rule, string? Account, bool MayPass, Instant At);
