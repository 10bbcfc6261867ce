using CsmBot.Domain.Accounts;

namespace CsmBot.Domain.Triage.Names;

/// <summary>An account whose name, or its first <paramref name="Typed"/> words, stands in the message.</summary>
internal readonly record struct AccountHit(KnownAccount Account, int Typed, bool IsWhole);
