using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CsmBot.Domain.Tests.Focus;

/// <summary>R54: free time is sought in the first working hours, and never where there is none.</summary>
public sealed class FocusSlotsTests
{
    private static readonly Member Anna = new() { Id = new MemberId("anna"), Name = "Anna", Zone = "Europe/Berlin" };

    private static readonly Duration Hour = Duration.FromHours(1);

    // Monday 23 November 2026; the morning is protected from nine to eleven, the day ends at five.
    [Theory]
    [InlineData("2026-11-23T08:00", 60, "23 09:00-10:00, 23 11:00-12:00, 24 09:00-10:00")]
    [InlineData("2026-11-23T09:40", 60, "23 09:40-10:40, 23 11:00-12:00, 24 09:00-10:00")]
    [InlineData("2026-11-23T10:20", 60, "23 10:20-11:00, 23 11:00-12:00, 24 09:00-10:00")]
    [InlineData("2026-11-23T10:40", 60, "24 09:00-10:00, 23 11:00-12:00, 24 11:00-12:00")]
    [InlineData("2026-11-23T16:10", 60, "24 09:00-10:00, 24 11:00-12:00, 25 09:00-10:00")]
    [InlineData("2026-11-27T17:00", 60, "30 09:00-10:00, 30 11:00-12:00, 1 09:00-10:00")]
    [InlineData("2026-11-23T08:00", 180, "23 11:00-14:00, 24 11:00-14:00, 25 11:00-14:00")]
    public void The_first_is_in_a_morning_and_the_others_follow(string now, int minutes, string slots) =>
        Assert.Equal(slots, Said(Find(now, Anna, new FocusBook(Anna.Id), minutes)));

    [Fact]
    public void What_is_due_before_the_next_morning_gets_the_earliest_time_there_is() => Assert.Equal(
        "23 14:30-15:30, 24 09:00-10:00, 24 11:00-12:00",
        Said(FocusSlots.Find(At("2026-11-23T14:10"), Hour, Anna, Anna.CalendarIn(DateTimeZoneProviders.Tzdb), new FocusBook(Anna.Id), 3, At("2026-11-23T17:00"))));

    [Fact]
    public void Time_that_is_taken_is_passed_over_but_for_the_morning_itself()
    {
        var book = new FocusBook(Anna.Id)
            .With(new FocusBlock(1, At("2026-11-23T09:30"), At("2026-11-23T10:00")))
            .With(new FocusBlock(2, At("2026-11-24T09:00"), At("2026-11-24T11:00"), IsMorning: true) { State = BlockState.Running })
            .With(new FocusBlock(3, At("2026-11-23T11:00"), At("2026-11-23T12:00")) { State = BlockState.Cancelled });
        Assert.Equal("23 10:00-11:00, 23 11:00-12:00, 24 09:00-10:00", Said(Find("2026-11-23T08:00", Anna, book, 60)));
    }

    [Fact]
    public void Days_off_and_days_away_have_none()
    {
        var away = Anna with { Absences = [new Absence(new LocalDate(2026, 11, 24), new LocalDate(2026, 11, 25))] };
        Assert.Equal("26 09:00-10:00, 26 11:00-12:00, 27 09:00-10:00", Said(Find("2026-11-23T16:10", away, new FocusBook(Anna.Id), 60)));
        Assert.Empty(Find("2026-11-23T16:10", Anna with { WorkingDays = [] }, new FocusBook(Anna.Id), 60));
    }

    [Fact]
    public void Without_a_protected_morning_the_day_begins_with_the_first_hour() =>
        Assert.Equal("24 09:00-10:00, 25 09:00-10:00, 26 09:00-10:00", Said(Find("2026-11-23T16:10", Anna with { MorningBlockMinutes = 0 }, new FocusBook(Anna.Id), 60)));

    private static IReadOnlyList<Interval> Find(string now, Member member, FocusBook book, int minutes) =>
        FocusSlots.Find(At(now), Duration.FromMinutes(minutes), member, member.CalendarIn(DateTimeZoneProviders.Tzdb), book, 3);

    private static string Said(IEnumerable<Interval> slots) => string.Join(", ", slots.Select(slot => $"{Local(slot.Start):%d HH:mm}-{Local(slot.End):HH:mm}"));

    private static LocalDateTime Local(Instant at) => at.InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).LocalDateTime;

    private static Instant At(string local) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm").Parse(local).Value.InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();
}
