using System.Globalization;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using NodaTime;
using NodaTime.Text;

namespace CsmBot.Conversation.Text;

/// <summary>Says moments the way a person does: "today 15:00", "tomorrow", "Fri 27 Nov", in the member's clock.</summary>
internal static class When
{
    private static readonly LocalDatePattern ThisYear = LocalDatePattern.Create("ddd d MMM", CultureInfo.InvariantCulture);
    private static readonly LocalDatePattern OtherYear = LocalDatePattern.Create("ddd d MMM yyyy", CultureInfo.InvariantCulture);
    private static readonly LocalTimePattern Clock24 = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Clock12 = LocalTimePattern.CreateWithInvariantCulture("h:mm tt");

    public static string Due(TaskDue due, Member member, Instant now, DateTimeZone zone)
    {
        var day = Day(due.DateIn(zone), now.InZone(zone).Date);
        return due.HasTime ? string.Create(CultureInfo.InvariantCulture, $"{day} {Time(due.At.InZone(zone).TimeOfDay, member)}") : day;
    }

    public static string Moment(Instant moment, Member member, Instant now, DateTimeZone zone)
    {
        var local = moment.InZone(zone).LocalDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{Day(local.Date, now.InZone(zone).Date)} {Time(local.TimeOfDay, member)}");
    }

    /// <summary>"Fri 27 Nov": the date itself, where "today" would say nothing.</summary>
    public static string LongDate(LocalDate date) => ThisYear.Format(date);

    public static string Time(LocalTime time, Member member) => (member.Clock24 ? Clock24 : Clock12).Format(time);

    public static string Day(LocalDate date, LocalDate today)
    {
        var away = Period.DaysBetween(today, date);
        return away switch
        {
            0 => Strings.Day_Today,
            1 => Strings.Day_Tomorrow,
            -1 => Strings.Day_Yesterday,
            _ => (date.Year == today.Year ? ThisYear : OtherYear).Format(date),
        };
    }
}
