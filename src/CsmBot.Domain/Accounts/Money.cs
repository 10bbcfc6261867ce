using System.Globalization;

namespace CsmBot.Domain.Accounts;

/// <param name="Currency">Three letters of ISO 4217.</param>
public sealed record Money(decimal Amount, string Currency)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:#,0.##} {Currency}");
}
