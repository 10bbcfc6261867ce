using CsmBot.Domain.Delivery;

namespace CsmBot.Conversation.Turns;

/// <summary>How a message came where it goes, because its own place refused it.</summary>
/// <param name="Refused">The conversations that did.</param>
/// <param name="IsLastResort">There is nowhere to go after this.</param>
/// <param name="Kind">What it was before it went another way.</param>
public sealed record Detour(IReadOnlyList<string> Refused, bool IsLastResort = false, MessageKind? Kind = null);
