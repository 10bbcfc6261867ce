using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Ports;

/// <summary>An account before and after; a null before means it was put into the book.</summary>
public sealed record AccountChange(KnownAccount? Before, KnownAccount After);
