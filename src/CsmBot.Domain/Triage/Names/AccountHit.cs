using CsmBot.Domain.Accounts;

namespace CsmBot.Domain.Triage.Names;

/// <summary>An account one of whose names, or its first <paramref name="Typed"/> words, stands in the message.</summary>
internal readonly record struct AccountHit(KnownAccount Account, int Typed, bool IsWhole);
