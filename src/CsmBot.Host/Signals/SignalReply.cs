namespace CsmBot.Host.Signals;

/// <summary>The answer to a signal.</summary>
/// <param name="Status">accepted, repeated, or refused.</param>
/// <param name="Error">Why it was refused, in one sentence.</param>
/// <param name="Account">The account as the book names it.</param>
/// <param name="Candidates">Accounts that could be meant.</param>
internal sealed record SignalReply(string Status, string? Error = null, string? Account = null, IReadOnlyList<string>? Candidates = null);
