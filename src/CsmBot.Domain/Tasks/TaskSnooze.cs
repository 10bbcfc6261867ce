using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>Hides an open task until a moment. A record of its own: it never alters the due date (C11).</summary>
public sealed record TaskSnooze(Instant Until, string? Reason = null);
