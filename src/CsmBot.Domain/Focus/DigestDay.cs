using NodaTime;

namespace CsmBot.Domain.Focus;

/// <summary>A day on which a member gets the morning digest, and when on it.</summary>
public sealed record DigestDay(LocalDate Date, Instant At);
