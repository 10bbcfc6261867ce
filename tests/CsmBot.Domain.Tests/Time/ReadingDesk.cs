using System.Globalization;
using CsmBot.Domain.Time;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>A moment and a calendar at which phrases are read.</summary>
internal sealed class ReadingDesk(LocalDateTime now, BusinessCalendar calendar)
{
    public static readonly ReadingDesk WednesdayMorning = In("America/New_York", new LocalDateTime(2026, 3, 11, 10, 0));

    public static readonly ReadingDesk FridayAfternoon = In("America/New_York", new LocalDateTime(2026, 3, 13, 16, 50));

    public static readonly ReadingDesk SundayEvening = In("America/New_York", new LocalDateTime(2026, 11, 29, 18, 30));

    public static readonly ReadingDesk BerlinBeforeChristmas = new(new LocalDateTime(2026, 12, 22, 9, 30), Calendar("Europe/Berlin") with
    {
        DayFirst = true,
        FiscalYearStartMonth = 4,
        Holidays = new HashSet<LocalDate> { new(2026, 12, 25), new(2027, 1, 1) },
    });

    public static ReadingDesk In(string zone, LocalDateTime now) => new(now, Calendar(zone));

    public DueReading? Read(string phrase, DueSense sense = DueSense.Deadline) => DueResolver.Resolve(phrase, now.InZoneLeniently(calendar.Zone).ToInstant(), calendar, sense);

    public void Reads(string phrase, string local, bool hasTime, string? assumption, DueSense sense = DueSense.Deadline)
    {
        var reading = Read(phrase, sense);
        Assert.NotNull(reading);
        Assert.Equal(local, reading.Local.ToString("ddd uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture));
        Assert.Equal(hasTime, reading.HasTime);
        Assert.Equal(assumption, reading.Assumption);
        Assert.Equal(reading.Local, reading.At.InZone(calendar.Zone).LocalDateTime);
    }

    private static BusinessCalendar Calendar(string zone) => new() { Zone = DateTimeZoneProviders.Tzdb[zone] };
}
