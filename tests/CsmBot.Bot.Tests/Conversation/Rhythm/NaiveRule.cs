using NodaTime;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>A schedule as a person would check it in a diary, day by day.</summary>
/// <param name="Words">As typed.</param>
/// <param name="Fits">Whether a day is one of its days, counted from the first.</param>
/// <param name="Begins">Whether a day can be the first.</param>
/// <param name="Names">It names days of the week, which stay even where they are free.</param>
/// <param name="Lead">Days before.</param>
internal sealed record NaiveRule(string Words, Func<LocalDate, LocalDate, bool> Fits, Func<LocalDate, bool> Begins, bool Names, int Lead)
{
    private static readonly IsoDayOfWeek[] Week = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)];

    public static NaiveRule Draw(Random random, NaiveWeek week)
    {
        var n = random.Next(1, 4);
        var day = Week[random.Next(7)];
        var k = random.Next(1, 32);
        return random.Next(8) switch
        {
            0 => new("every day", (_, _) => true, _ => true, false, 0),
            1 => new("every weekday", (_, date) => week.Works(date), week.Works, false, 0),
            2 => new($"every {n} days", (first, date) => Period.DaysBetween(first, date) % n == 0, _ => true, false, 0),
            3 => new($"every {n} weeks on {day}", (first, date) => date.DayOfWeek == day && Weeks(first, date) % n == 0, date => date.DayOfWeek == day, true, 3),
            4 => Two(n, day, Week[random.Next(7)]),
            5 => new($"every {n + 1} months on the {k}th", (first, date) => IsDay(date, k) && Months(first, date) % (n + 1) == 0, date => IsDay(date, k), false, n + 1 >= 3 ? 14 : 7),
            6 => new($"monthly on the first {day}", (_, date) => date.DayOfWeek == day && date.Day <= 7, date => date.DayOfWeek == day && date.Day <= 7, true, 7),
            _ => new("quarterly on the last day", (first, date) => IsDay(date, 31) && Months(first, date) % 3 == 0, date => IsDay(date, 31), false, 14),
        };
    }

    /// <summary>The day on which a date of the rule falls.</summary>
    public LocalDate Moved(LocalDate date, NaiveWeek week) => Names && !week.Days.Contains(date.DayOfWeek) ? date : week.WorkingDayFrom(date);

    private static NaiveRule Two(int n, IsoDayOfWeek one, IsoDayOfWeek other) => new(
        $"every {n} weeks on {one} and {other}",
        (first, date) => (date.DayOfWeek == one || date.DayOfWeek == other) && Weeks(first, date) % n == 0,
        date => date.DayOfWeek == one || date.DayOfWeek == other,
        true,
        3);

    private static bool IsDay(LocalDate date, int day) => date.Day == Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month));

    private static int Months(LocalDate first, LocalDate date) => ((date.Year - first.Year) * 12) + date.Month - first.Month;

    private static int Weeks(LocalDate first, LocalDate date) => Period.DaysBetween(Monday(first), Monday(date)) / 7;

    private static LocalDate Monday(LocalDate date)
    {
        while (date.DayOfWeek != IsoDayOfWeek.Monday)
        {
            date = date.PlusDays(-1);
        }

        return date;
    }
}
