using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Ports;

/// <summary>What comes next to a member by itself.</summary>
/// <param name="Digest">When the next morning digest is due; null while the member wants none.</param>
/// <param name="LastDigest">The day of the last one, which no other may have.</param>
/// <param name="Nudge">When what is stuck is looked for next; null for members who never work.</param>
/// <param name="Morning">When the next protected morning begins; null for members who keep none.</param>
/// <param name="TeamDigest">When the next digest of their team is due; null while they have none posted.</param>
/// <param name="LastTeamDigest">The day of the last one of these.</param>
public sealed record DayPlan(
    MemberId Member,
    Instant? Digest = null,
    LocalDate? LastDigest = null,
    Instant? Nudge = null,
    Instant? Morning = null,
    Instant? TeamDigest = null,
    LocalDate? LastTeamDigest = null);
