using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Ports;

/// <summary>A message that its platform refused for good, and why.</summary>
public sealed record ParkedMessage(OutboundMessage Message, string Cause)
{
    /// <summary>See <see cref="WakeUp.Kind"/>: another way is looked for, by the name of the conversation that refused.</summary>
    public const string WakeUpKind = "undelivered";

    /// <summary>Since when; null in rows from before it was kept.</summary>
    public Instant? At { get; init; }

    /// <summary>The person whose own chat refused it; null elsewhere.</summary>
    public MemberId? Member { get; init; }

    /// <summary>What was done instead; null while nothing was decided.</summary>
    public ParkedFate? Fate { get; init; }

    public Instant Since => At ?? Message.At;

    /// <summary>Another way may be looked for: it is somebody's, new to them, and not itself the last way of another.</summary>
    public bool MayGoElsewhere => Member is not null && Fate is null && Message is { Detour: not { IsLastResort: true } } and ({ Revision: 1 } or { PlatformId: null });
}
