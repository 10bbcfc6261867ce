using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>How a task ended. A Quadrant-1 item is reactive; whether it could have been prevented, and by what, is asked (R12).</summary>
public sealed record TaskClosing(Instant At, MemberId By, bool Reactive = false, bool? Preventable = null, string? PreventedBy = null, int MinutesFreed = 0);
