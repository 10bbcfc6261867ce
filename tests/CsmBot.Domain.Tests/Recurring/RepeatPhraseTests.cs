using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CsmBot.Domain.Tests.Recurring;

/// <summary>C10: schedules as people type them, read on Monday 23 November 2026 in Berlin.</summary>
public sealed class RepeatPhraseTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    private static readonly BusinessCalendar Berlin = new() { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };

    [Theory]
    [InlineData("every 2 weeks on tuesday", "2026-11-24", "2026-12-08", "2026-12-22")]
    [InlineData("every other tues", "2026-11-24", "2026-12-08", "2026-12-22")]
    [InlineData("every second tuesday", "2026-11-24", "2026-12-08", "2026-12-22")]
    [InlineData("fortnightly", "2026-11-23", "2026-12-07", "2026-12-21")]
    [InlineData("every fortnight on wed", "2026-11-25", "2026-12-09", "2026-12-23")]
    [InlineData("weekly", "2026-11-23", "2026-11-30", "2026-12-07")]
    [InlineData("every week on mon, wed and fri", "2026-11-23", "2026-11-25", "2026-11-27")]
    [InlineData("mondays and thursdays", "2026-11-23", "2026-11-26", "2026-11-30")]
    [InlineData("every saturday", "2026-11-28", "2026-12-05", "2026-12-12")]
    [InlineData("every weekday", "2026-11-23", "2026-11-24", "2026-11-25")]
    [InlineData("every working day", "2026-11-23", "2026-11-24", "2026-11-25")]
    [InlineData("weekdays at 9am", "2026-11-23", "2026-11-24", "2026-11-25")]
    [InlineData("daily", "2026-11-23", "2026-11-24", "2026-11-25")]
    [InlineData("Every 3 days.", "2026-11-23", "2026-11-26", "2026-11-30")] // Sunday the 29th falls on Monday
    [InlineData("monthly on the 31st", "2026-11-30", "2026-12-31", "2027-02-01")] // Sunday 31 January falls on Monday
    [InlineData("monthly on the last day", "2026-11-30", "2026-12-31", "2027-02-01")]
    [InlineData("every month", "2026-11-23", "2026-12-23", "2027-01-25")]
    [InlineData("every 15th", "2026-12-15", "2027-01-15", "2027-02-15")]
    [InlineData("every 15th of the month", "2026-12-15", "2027-01-15", "2027-02-15")]
    [InlineData("monthly on the first monday", "2026-12-07", "2027-01-04", "2027-02-01")]
    [InlineData("every last friday of the month", "2026-11-27", "2026-12-25", "2027-01-29")]
    [InlineData("every second tuesday of the month", "2026-12-08", "2027-01-12", "2027-02-09")]
    [InlineData("quarterly", "2026-11-23", "2027-02-23", "2027-05-24")]
    [InlineData("every 2 quarters on the 1st", "2026-12-01", "2027-06-01", "2027-12-01")]
    [InlineData("yearly", "2026-11-23", "2027-11-23", "2028-11-23")]
    [InlineData("every year on 29 feb", "2027-03-01", "2028-02-29", "2029-02-28")] // Sunday 28 February 2027 falls on Monday
    [InlineData("annually on march 3rd", "2027-03-03", "2028-03-03", "2029-03-05")]
    public void C10_Schedules_are_read_as_meant(string typed, string first, string second, string third)
    {
        var (rule, date, fault) = RepeatPhrase.Read(typed, due: null, Now, Berlin);
        Assert.Equal(RepeatFault.None, fault);
        var start = new TaskOccurrence(new TaskId(1), 1, date, rule!);
        var days = RepeatPlan.Following(start, Berlin).Take(2).Select(step => step.Due).Prepend(RepeatDates.Moved(rule!, date, Berlin));
        Assert.Equal([first, second, third], days.Select(LocalDatePattern.Iso.Format));
    }

    [Theory]
    [InlineData("every day 3 times", "2026-11-23 2026-11-24 2026-11-25")]
    [InlineData("every week for two times", "2026-11-23 2026-11-30")]
    [InlineData("every week until 8 dec", "2026-11-23 2026-11-30 2026-12-07")]
    [InlineData("every monday until 7 dec", "2026-11-23 2026-11-30 2026-12-07")]
    [InlineData("every month on the 1st until end of january", "2026-12-01 2027-01-01")]
    public void A_rule_ends_where_it_was_said_to(string typed, string dates)
    {
        var (rule, date, _) = RepeatPhrase.Read(typed, due: null, Now, Berlin);
        var days = RepeatPlan.Following(new TaskOccurrence(new TaskId(1), 1, date, rule!), Berlin).Select(step => step.Date).Prepend(date);
        Assert.Equal(dates, string.Join(' ', days.Select(LocalDatePattern.Iso.Format)));
    }

    [Theory]
    [InlineData("every day at 9", "09:00")]
    [InlineData("weekdays at 4:30pm", "16:30")]
    [InlineData("every 2 weeks on tuesday at 10:15", "10:15")]
    [InlineData("monthly at 3 on the last day", "15:00")]
    public void The_time_is_the_clock_on_the_wall(string typed, string time) =>
        Assert.Equal(time, LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(RepeatPhrase.Read(typed, due: null, Now, Berlin).Rule!.At!.Value));

    [Theory]
    [InlineData("", RepeatFault.Unreadable)]
    [InlineData("now and then", RepeatFault.Unreadable)]
    [InlineData("every", RepeatFault.Unreadable)]
    [InlineData("every hour", RepeatFault.Unreadable)]
    [InlineData("every weekend", RepeatFault.Unreadable)]
    [InlineData("every 2 working days", RepeatFault.Unreadable)]
    [InlineData("every month on the first", RepeatFault.Unreadable)]
    [InlineData("every month on the fifth monday", RepeatFault.Unreadable)]
    [InlineData("every month on 3 march", RepeatFault.Unreadable)]
    [InlineData("every week until", RepeatFault.Unreadable)]
    [InlineData("every week until the cows come home", RepeatFault.Unreadable)]
    [InlineData("every week on tuesday on wednesday", RepeatFault.Unreadable)]
    [InlineData("every day at 9 at 10", RepeatFault.Unreadable)]
    [InlineData("tuesday please", RepeatFault.Unreadable)]
    [InlineData("every 0 days", RepeatFault.OutOfRange)]
    [InlineData("every 61 weeks", RepeatFault.OutOfRange)]
    [InlineData("every 99999999999 years", RepeatFault.OutOfRange)]
    [InlineData("every month on the 32nd", RepeatFault.OutOfRange)]
    [InlineData("every month on the 0th", RepeatFault.OutOfRange)]
    [InlineData("daily 1001 times", RepeatFault.OutOfRange)]
    [InlineData("daily 1 times", RepeatFault.EndsBefore)]
    [InlineData("every month until friday", RepeatFault.EndsBefore)]
    public void What_makes_no_rule_is_refused(string typed, RepeatFault fault)
    {
        var (rule, _, found) = RepeatPhrase.Read(typed, due: null, Now, Berlin);
        Assert.Equal(fault, found);
        Assert.Null(rule);
    }

    [Fact]
    public void Endless_words_are_refused_and_not_read() =>
        Assert.Equal(RepeatFault.Unreadable, RepeatPhrase.Read("every " + new string('9', 100_000) + " days", due: null, Now, Berlin).Fault);

    [Theory]
    [InlineData("review usage figures at Acme every month", "every month")]
    [InlineData("review usage figures monthly", "monthly")]
    [InlineData("send the report to Kim every 2 weeks on tuesday.", "every 2 weeks on tuesday.")]
    [InlineData("check the dashboards every weekday at 9", "every weekday at 9")]
    public void A_schedule_at_the_end_of_work_is_found(string text, string schedule) => Assert.Equal(schedule, RepeatPhrase.FindAtEnd(text, Now, Berlin)?.Of(text));

    [Theory]
    [InlineData("they call every day")]
    [InlineData("Acme says it fails every day")]
    [InlineData("prepare for the weekly")]
    [InlineData("prepare our monthly")]
    [InlineData("every week")]
    [InlineData("call weekly")]
    [InlineData("every month review the figures of Acme")]
    [InlineData("review figures every month and tell Kim")]
    [InlineData("do not ask them every week")]
    [InlineData("the last review was monday")]
    public void What_only_tells_of_something_is_no_schedule(string text) => Assert.Null(RepeatPhrase.FindAtEnd(text, Now, Berlin));

    [Fact]
    public void A_due_date_says_what_the_words_leave_open_and_stays_as_it_is()
    {
        var at = new LocalDateTime(2026, 12, 4, 15, 0);
        var due = new TaskDue("then", at, at.InZoneStrictly(Berlin.Zone).ToInstant(), Berlin.Zone.Id, HasTime: true);
        var (rule, date, _) = RepeatPhrase.Read("every 2 weeks", due, Now, Berlin);
        Assert.Equal((RepeatDays.Friday, new LocalDate(2026, 12, 4), new LocalTime(15, 0)), (rule!.Days, date, rule.At));

        var (other, same, _) = RepeatPhrase.Read("every month on the 31st", due, Now, Berlin);
        Assert.Equal((new LocalDate(2026, 12, 4), new LocalDate(2026, 12, 31)), (same, RepeatPlan.Following(new TaskOccurrence(new TaskId(1), 1, same, other!), Berlin).First().Date));
    }

    [Fact]
    public void After_hours_it_begins_with_the_next_working_day()
    {
        var late = Instant.FromUtc(2026, 11, 27, 17, 0); // Friday, 18:00
        Assert.Equal(new LocalDate(2026, 11, 30), RepeatPhrase.Read("daily", due: null, late, Berlin).First);
    }
}
