using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>How a task ended. A Quadrant-1 item is reactive; whether it could have been prevented, and by what, is asked (R12).</summary>
/// <param name="Reason">What the person said about it: why it was dropped, how it ended.</param>
/// <param name="Refused">True when a courteous refusal was handed out (R7); <paramref name="MinutesFreed"/> says what that saved.</param>
public sealed record TaskClosing(
    Instant At,
    MemberId By,
    bool Reactive = false,
    bool? Preventable = null,
    string? PreventedBy = null,
    int MinutesFreed = 0,
    string? Reason = null,
    bool Refused = false);
