using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Triage;
using NodaTime;

namespace CsmBot.Testing.Samples;

/// <summary>Tasks with good defaults; change what a test is about with <c>with</c>.</summary>
public static class SampleTask
{
    /// <summary>Monday, 23 November 2026, noon in Berlin.</summary>
    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 11, 0);

    public static readonly MemberId Anna = new("anna");

    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static TaskItem Of(int number, Quadrant quadrant, string text = "Call the sponsor") => new()
    {
        Id = new TaskId(number),
        Text = text,
        Priority = Priority.Of(quadrant),
        Owner = Anna,
        CreatedBy = Anna,
        CreatedAt = Noon - Duration.FromDays(1),
        ChangedAt = Noon - Duration.FromDays(1),
    };

    /// <summary>Due at a moment, read in Berlin.</summary>
    public static TaskDue DueAt(Instant at) => new("then", at.InZone(Berlin).LocalDateTime, at, Berlin.Id, HasTime: true);

    /// <summary>Due on a day, which ends at five in Berlin.</summary>
    public static TaskDue DueOn(LocalDate date) => new("then", date.At(new LocalTime(17, 0)), date.At(new LocalTime(17, 0)).InZoneLeniently(Berlin).ToInstant(), Berlin.Id, HasTime: false);
}
