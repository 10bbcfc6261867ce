namespace CsmBot.Conversation.Dialogs.Signals;

/// <summary>The door's answer.</summary>
/// <param name="Account">The account as the book names it, once it is known.</param>
/// <param name="Candidates">Accounts that could be meant, or are called nearly the same.</param>
public sealed record SignalReceipt(SignalOutcome Outcome, string? Account, IReadOnlyList<string> Candidates);
