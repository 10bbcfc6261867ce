using NodaTime;

namespace CsmBot.Conversation.Dialogs.Digest;

/// <summary>A digest that comes later than it was due, because the bot was not running then.</summary>
/// <param name="Due">When it should have come.</param>
/// <param name="Missed">Mornings before it that got none.</param>
internal sealed record DigestDelay(Instant Due, int Missed);
