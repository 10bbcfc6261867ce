using CsmBot.Domain.Delivery;

namespace CsmBot.Conversation.Dialogs.Undelivered;

/// <summary>What a message is about, as storage has that now.</summary>
/// <param name="Missed">What of it must be heard by somebody.</param>
internal sealed record MessageSubject(MessageKind Kind, IReadOnlyList<MissedWork> Missed)
{
    public bool ConcernsTierOne => Missed.Any(work => work.IsTierOne);
}
