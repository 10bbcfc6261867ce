using CsmBot.Domain.Time;
using NodaTime;

namespace CsmBot.Domain.Tasks;

/// <summary>When a task is due: the words, and how they were read in the member's zone at the time.</summary>
public sealed record TaskDue(string Phrase, LocalDateTime Local, Instant At, string Zone, bool HasTime, string? Assumption = null)
{
    public static TaskDue From(string phrase, DueReading reading, DateTimeZone zone) =>
        new(phrase, reading.Local, reading.At, zone.Id, reading.HasTime, reading.Assumption);

    /// <summary>The day it is due for someone in this zone. A whole day stays the day that was meant, wherever it is read.</summary>
    public LocalDate DateIn(DateTimeZone zone) => HasTime ? At.InZone(zone).Date : Local.Date;
}
