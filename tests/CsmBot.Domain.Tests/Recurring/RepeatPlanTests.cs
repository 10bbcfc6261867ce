using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Recurring;

/// <summary>C10, C11: what follows an occurrence.</summary>
public sealed class RepeatPlanTests
{
    private static readonly BusinessCalendar Berlin = new() { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };

    private static readonly LocalDate Tuesday = new(2026, 12, 1);

    private static readonly RepeatRule Weekly = new(RepeatUnit.Week, 1, Tuesday) { Days = RepeatDays.Tuesday };

    [Fact]
    public void Closed_early_or_on_its_day_the_next_date_is_next()
    {
        Assert.Equal(new RepeatStep(Tuesday.PlusDays(7), Tuesday.PlusDays(7), 2, 0), RepeatPlan.After(First(Weekly), Tuesday.PlusDays(-1), Berlin));
        Assert.Equal(new RepeatStep(Tuesday.PlusDays(7), Tuesday.PlusDays(7), 2, 0), RepeatPlan.After(First(Weekly), Tuesday, Berlin));
    }

    [Fact]
    public void Closed_late_what_has_passed_is_counted_and_not_made_up_for()
    {
        Assert.Equal(new RepeatStep(Tuesday.PlusDays(7), Tuesday.PlusDays(7), 2, 0), RepeatPlan.After(First(Weekly), Tuesday.PlusDays(7), Berlin)); // that very day it can still be done
        Assert.Equal(new RepeatStep(Tuesday.PlusDays(21), Tuesday.PlusDays(21), 4, 2), RepeatPlan.After(First(Weekly), Tuesday.PlusDays(15), Berlin));
        Assert.Equal(2, RepeatPlan.MissedSince(First(Weekly), Tuesday.PlusDays(15), Berlin));
        Assert.Equal(0, RepeatPlan.MissedSince(First(Weekly), Tuesday.PlusDays(7), Berlin));
    }

    [Fact]
    public void Missed_dates_count_towards_the_end()
    {
        Assert.Equal(5, RepeatPlan.After(First(Weekly with { Times = 5 }), Tuesday.PlusDays(28), Berlin)?.Number);
        Assert.Null(RepeatPlan.After(First(Weekly with { Times = 5 }), Tuesday.PlusDays(29), Berlin));
        Assert.Null(RepeatPlan.After(First(Weekly with { Until = Tuesday.PlusDays(13) }), Tuesday.PlusDays(8), Berlin));
    }

    [Fact]
    public void A_holiday_moves_one_date_and_no_other()
    {
        var christmas = Berlin with { Holidays = new HashSet<LocalDate> { new(2026, 12, 25) } };
        var fridays = new RepeatRule(RepeatUnit.Week, 1, new LocalDate(2026, 12, 18)) { Days = RepeatDays.Friday };
        Assert.Equal([new LocalDate(2026, 12, 28), new LocalDate(2027, 1, 1)], RepeatPlan.Following(First(fridays), christmas).Take(2).Select(step => step.Due));
    }

    [Fact]
    public void Dates_that_are_moved_onto_one_day_are_one()
    {
        var daily = new RepeatRule(RepeatUnit.Day, 1, new LocalDate(2026, 12, 4)); // a Friday
        Assert.Equal([new LocalDate(2026, 12, 7), new LocalDate(2026, 12, 8)], RepeatPlan.Following(First(daily), Berlin).Take(2).Select(step => step.Due));
        Assert.Equal(2, RepeatPlan.Following(First(daily), Berlin).First().Number);
    }

    [Fact]
    public void The_last_day_of_short_months_and_the_leap_day_leave_no_drift()
    {
        var last = new RepeatRule(RepeatUnit.Month, 1, new LocalDate(2027, 12, 31)) { Day = 31 };
        Assert.Equal(
            [new(2028, 1, 31), new(2028, 2, 29), new(2028, 3, 31), new LocalDate(2028, 4, 30), new LocalDate(2028, 5, 31)],
            RepeatPlan.Following(First(last), Berlin).Take(5).Select(step => step.Date));
    }

    [Theory]
    [InlineData(2027, 3, 28, 1, 30)] // the clock skips 02:30: 03:30 summer time
    [InlineData(2027, 10, 31, 0, 30)] // 02:30 comes twice: the first
    [InlineData(2027, 7, 4, 0, 30)]
    [InlineData(2027, 1, 3, 1, 30)]
    public void C10_Both_clock_changes_keep_the_time_on_the_wall(int year, int month, int day, int hour, int minute)
    {
        var nightly = new RepeatRule(RepeatUnit.Day, 1, new LocalDate(2027, 1, 1)) { At = new LocalTime(2, 30) };
        Assert.Equal(Instant.FromUtc(year, month, day, hour, minute), RepeatPlan.DueAt(nightly, new LocalDate(year, month, day), Berlin).ToInstant());
    }

    [Fact]
    public void The_next_appears_as_the_day_of_its_lead_begins_also_where_that_day_is_skipped()
    {
        Assert.Equal(Instant.FromUtc(2026, 12, 4, 23, 0), RepeatPlan.Appears(Weekly, RepeatPlan.After(First(Weekly), Tuesday, Berlin)!, Berlin));
        // Samoa had no 30 December 2011.
        var apia = Berlin with { Zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"] };
        Assert.Equal(Instant.FromUtc(2011, 12, 30, 10, 0), RepeatPlan.Appears(Weekly, new RepeatStep(new LocalDate(2012, 1, 2), new LocalDate(2012, 1, 2), 2, 0), apia));
    }

    private static TaskOccurrence First(RepeatRule rule) => new(new TaskId(1), 1, rule.From, rule);
}
