using CsmBot.Domain.Accounts;
using NodaTime;

namespace CsmBot.Conversation.Turns;

/// <summary>Another system noticed something about an account.</summary>
/// <param name="Source">Which one, by the name its key was issued under.</param>
/// <param name="Account">The account as the sender names it.</param>
/// <param name="At">When it happened, as the sender says, held within what is plausible.</param>
/// <param name="Words">What happened, in the sender's words; may be empty.</param>
/// <param name="Score">What the sender now thinks of the account, where it scores.</param>
public sealed record SignalInput(string Source, SignalKind Kind, string Account, Instant At, string Words, decimal? Score = null) : TurnInput;
