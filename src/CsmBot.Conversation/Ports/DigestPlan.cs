using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Ports;

/// <summary>When a member's next morning digest is due, and the day of the last one, which no other may have.</summary>
/// <param name="Next">Null while the member wants none.</param>
public sealed record DigestPlan(MemberId Member, Instant? Next, LocalDate? Last);
