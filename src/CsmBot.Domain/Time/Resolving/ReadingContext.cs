using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>When and for whom a phrase is read: the moment in the zone that counts, the working calendar, and what the reading is for.</summary>
internal sealed record ReadingContext(Instant Now, LocalDateTime Local, BusinessCalendar Calendar, DueSense Sense)
{
    public LocalDate Today => Local.Date;

    public LocalTime Time => Local.TimeOfDay;

    public bool DayIsOver => Time >= Calendar.DayEnd;
}
