using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Ports;

/// <summary>What was done for a message that was refused.</summary>
/// <param name="Channel">Where it went instead; null where it went nowhere.</param>
/// <param name="Told">Who heard that it did not arrive.</param>
public sealed record ParkedFate(Instant At, string? Channel = null, IReadOnlyList<MemberId>? Told = null);
