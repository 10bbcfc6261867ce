using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Ports;

/// <summary>Something to look at again at a set time. It is gone once it was looked at, in the same transaction.</summary>
/// <param name="Kind">Which handler looks.</param>
/// <param name="Entity">What it looks at.</param>
/// <param name="Member">In whose name and zone.</param>
public sealed record WakeUp(string Kind, string Entity, Instant At, MemberId Member);
