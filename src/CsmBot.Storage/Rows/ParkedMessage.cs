using CsmBot.Conversation.Turns;

namespace CsmBot.Storage.Rows;

/// <summary>A message that its platform refused for good, and why.</summary>
internal sealed record ParkedMessage(OutboundMessage Message, string Cause);
