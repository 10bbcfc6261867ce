using System.Globalization;
using CsmBot.Conversation.Text;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>The settings in words, in a form that could be typed back.</summary>
internal static class ProfileText
{
    public static string Of(Member member, string field) => field switch
    {
        ProfileFields.Zone => member.Zone,
        ProfileFields.Days => Days(member.WorkingDays),
        ProfileFields.Hours => string.Create(CultureInfo.InvariantCulture, $"{When.Time(member.DayStart, member)}–{When.Time(member.DayEnd, member)}"),
        ProfileFields.Holidays => member.HolidayRegion ?? Strings.Me_Off,
        ProfileFields.Block => member.MorningBlockMinutes == 0 ? Strings.Me_Off : Say.With(Strings.Me_Minutes, member.MorningBlockMinutes),
        ProfileFields.Digest => DigestSetting.Of(member),
        ProfileFields.Clock => member.Clock24 ? Strings.Me_Clock24 : Strings.Me_Clock12,
        _ => member.DayFirst ? Strings.Me_DayFirst : Strings.Me_MonthFirst,
    };

    /// <summary>"Mon–Thu" for a run, "Mon, Wed" else.</summary>
    private static string Days(IReadOnlyList<IsoDayOfWeek> days)
    {
        var sorted = days.Order().ToList();
        var isRun = sorted.Count > 2 && sorted[^1] - sorted[0] == sorted.Count - 1;
        return isRun ? Short(sorted[0]) + "–" + Short(sorted[^1]) : string.Join(", ", sorted.Select(Short));
    }

    private static string Short(IsoDayOfWeek day) => day.ToString()[..3];
}
