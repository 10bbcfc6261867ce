using NodaTime;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>When somebody works, written down once more.</summary>
internal sealed record NaiveWeek(IReadOnlySet<IsoDayOfWeek> Days, IReadOnlySet<LocalDate> Holidays, IReadOnlyList<(LocalDate From, LocalDate To)> Away)
{
    public bool Works(LocalDate date) => Days.Contains(date.DayOfWeek) && !Holidays.Contains(date);

    public bool IsThere(LocalDate date) => Works(date) && Away.All(absence => date < absence.From || date > absence.To);

    public LocalDate WorkingDayFrom(LocalDate date)
    {
        while (!Works(date))
        {
            date = date.PlusDays(1);
        }

        return date;
    }
}
