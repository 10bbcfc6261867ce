using CsmBot.Domain.Accounts;

namespace CsmBot.Conversation.Imports.Accounts;

/// <summary>What comes of a row.</summary>
/// <param name="Reading">Null where the row does not say which account it means.</param>
/// <param name="Cause">Why it was refused.</param>
internal sealed record RowVerdict(RowOutcome Outcome, KnownAccount? Before = null, RowReading? Reading = null, string? Cause = null);
