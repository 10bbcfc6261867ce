using System.Globalization;
using CsmBot.Conversation.Text;
using CsmBot.Domain.People;
using CsmBot.Domain.Recurring;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using CsmBot.Domain.Time.Resolving;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace CsmBot.Conversation.Dialogs.Recurring;

/// <summary>A rule in words.</summary>
internal static class RepeatText
{
    private const int MonthsOfQuarter = 3;

    private const int MonthsOfYear = 12;

    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("d MMM yyyy");

    private static readonly LocalDatePattern DayOfYear = LocalDatePattern.CreateWithInvariantCulture("d MMM");

    /// <summary>"every 2 weeks", for lists.</summary>
    public static string Short(RepeatRule rule) => rule switch
    {
        { Unit: RepeatUnit.WorkingDay } => Strings.Repeat_EveryWorkingDay,
        { Unit: RepeatUnit.Day } => Every(rule.Every, Strings.Repeat_EveryDay, Strings.Repeat_EveryDays),
        { Unit: RepeatUnit.Week } => Every(rule.Every, Strings.Repeat_EveryWeek, Strings.Repeat_EveryWeeks),
        { Every: MonthsOfQuarter } => Strings.Repeat_EveryQuarter,
        _ when rule.Every % MonthsOfYear == 0 => Every(rule.Every / MonthsOfYear, Strings.Repeat_EveryYear, Strings.Repeat_EveryYears),
        _ => Every(rule.Every, Strings.Repeat_EveryMonth, Strings.Repeat_EveryMonths),
    };

    /// <summary>"every 2 weeks on Tue at 09:00, until 3 Mar 2027".</summary>
    public static string Of(RepeatRule rule, Member member)
    {
        var said = Short(rule) + Day(rule);
        if (rule.At is { } at)
        {
            said = Say.With(Strings.Repeat_At, said, When.Time(at, member));
        }

        if (rule.Until is { } until)
        {
            said = Say.With(Strings.Repeat_Until, said, Date.Format(until));
        }

        return rule.Times is { } times ? Say.With(Strings.Repeat_Times, said, times) : said;
    }

    /// <summary>When an occurrence is due, with a word where its date was moved.</summary>
    public static TaskDue Due(RepeatRule rule, LocalDate date, LocalDate due, Member owner, BusinessCalendar calendar)
    {
        var at = RepeatPlan.DueAt(rule, due, calendar);
        return new(Of(rule, owner), at.LocalDateTime, at.ToInstant(), calendar.Zone.Id, rule.At is not null, due == date ? null : AssumptionKeys.NextWorkingDay);
    }

    private static string Every(int number, string one, string several) => number == 1 ? one : Say.With(several, number);

    private static string Day(RepeatRule rule) => rule switch
    {
        { Unit: RepeatUnit.Week } => Say.With(Strings.Repeat_On, Days(rule.Days)),
        { Nth: not 0 } => Say.With(Say.ByKey("Repeat_OnNth_", rule.Nth == RepeatRule.LastOfMonth ? "last" : rule.Nth.ToString(CultureInfo.InvariantCulture), Strings.Repeat_On), Days(rule.Days)),
        { Unit: RepeatUnit.Month } when rule.Every % MonthsOfYear == 0 => Say.With(Strings.Repeat_On, DayOfYear.Format(DayIn(rule))),
        { Unit: RepeatUnit.Month, Day: RepeatRule.LastDay } => Strings.Repeat_OnLastDay,
        { Unit: RepeatUnit.Month } => Say.With(Strings.Repeat_OnDay, rule.Day),
        _ => string.Empty,
    };

    /// <summary>In a leap year, so that the 29th of February has a name.</summary>
    private static LocalDate DayIn(RepeatRule rule)
    {
        const int leapYear = 2028;
        return new LocalDate(leapYear, rule.From.Month, Math.Min(rule.Day, CalendarSystem.Iso.GetDaysInMonth(leapYear, rule.From.Month)));
    }

    private static string Days(RepeatDays days)
    {
        List<string> names =
        [
            .. Enum.GetValues<IsoDayOfWeek>()
                .Where(day => day != IsoDayOfWeek.None && days.HasFlag(RepeatDates.DayOf(day)))
                .Select(day => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedDayName(day.ToDayOfWeek())),
        ];
        return names.Count < 2 ? string.Concat(names) : Say.With(Strings.Repeat_And, string.Join(", ", names[..^1]), names[^1]);
    }
}
