using CsmBot.Domain.Accounts;
using NodaTime;

namespace CsmBot.Host.Signals;

/// <summary>A signal as it was read, or why it could not be.</summary>
/// <param name="Fault">One sentence; null when it was read.</param>
internal sealed record SignalReading(string Id, SignalKind Kind, string Account, Instant At, string Text, decimal? Score, string? Fault)
{
    public static SignalReading Bad(string fault) => new(string.Empty, SignalKind.Custom, string.Empty, default, string.Empty, null, fault);
}
