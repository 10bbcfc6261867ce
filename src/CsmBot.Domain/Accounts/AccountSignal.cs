using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>A signal about an account; the same kind again within a while is counted, not repeated.</summary>
/// <param name="At">When it happened, the latest of them.</param>
/// <param name="Source">Who noticed it, such as <c>gainsight</c>.</param>
/// <param name="Words">What happened, in the sender's words; empty when the kind says all.</param>
public sealed record AccountSignal(SignalKind Kind, Instant At, string Source, string Words, int Count = 1);
