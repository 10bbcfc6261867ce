using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>Time that people logged for an account in a month.</summary>
public sealed record MonthlyMinutes(YearMonth Month, int Minutes);
