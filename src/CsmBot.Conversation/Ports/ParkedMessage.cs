using CsmBot.Conversation.Turns;

namespace CsmBot.Conversation.Ports;

/// <summary>A message that its platform refused for good, and why.</summary>
public sealed record ParkedMessage(OutboundMessage Message, string Cause);
