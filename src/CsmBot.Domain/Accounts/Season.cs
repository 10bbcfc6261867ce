using NodaTime;

namespace CsmBot.Domain.Accounts;

/// <summary>A stretch of each year in which the customer is busy or away (T19); it may run over the turn of the year.</summary>
/// <param name="From">The first day of it.</param>
/// <param name="To">The last day of it.</param>
public sealed record Season(AnnualDate From, AnnualDate To, string Label)
{
    public bool Covers(LocalDate date)
    {
        var day = new AnnualDate(date.Month, date.Day);
        return From.CompareTo(To) <= 0 ? day.CompareTo(From) >= 0 && day.CompareTo(To) <= 0 : day.CompareTo(From) >= 0 || day.CompareTo(To) <= 0;
    }
}
