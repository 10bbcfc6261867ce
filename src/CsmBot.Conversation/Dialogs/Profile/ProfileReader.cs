using CsmBot.Conversation.Text;
using CsmBot.Domain.People;
using NodaTime;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>Reads one setting as typed. Nothing is guessed that cannot be seen at once on the card that follows.</summary>
internal static class ProfileReader
{
    public static ProfileEdit Apply(Member member, string field, string typed, IDateTimeZoneProvider zones)
    {
        var value = typed.Trim();
        return field switch
        {
            ProfileFields.Zone => Zone(member, value, zones),
            ProfileFields.Days => WorkingDays.Read(value) is { } days ? new(member with { WorkingDays = days }) : Refuse(Strings.Me_BadDays, value),
            ProfileFields.Hours => WorkingHours.Read(value) is { } hours ? new(member with { DayStart = hours.Start, DayEnd = hours.End }) : Refuse(Strings.Me_BadHours, value),
            ProfileFields.Holidays => HolidaySetting.Apply(member, value) is { } kept ? new(kept) : Refuse(Strings.Me_BadHolidays, value),
            ProfileFields.Block => BlockLength.Read(value) is { } minutes ? new(member with { MorningBlockMinutes = minutes }) : Refuse(Strings.Me_BadBlock, value),
            ProfileFields.Digest => DigestSetting.Apply(member, value) is { } changed ? new(changed) : Refuse(Strings.Me_BadDigest, value),
            ProfileFields.Clock => Clock(value) is { } clock24 ? new(member with { Clock24 = clock24 }) : Refuse(Strings.Me_BadClock, value),
            ProfileFields.Dates => DayFirst(value) is { } dayFirst ? new(member with { DayFirst = dayFirst }) : Refuse(Strings.Me_BadDates, value),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "not a setting"),
        };
    }

    private static ProfileEdit Zone(Member member, string value, IDateTimeZoneProvider zones)
    {
        var found = new ZoneFinder(zones).Find(value);
        if (found.Id is { } id)
        {
            return new(member with { Zone = id });
        }

        var sentence = found.Doubt switch
        {
            ZoneDoubt.Abbreviation => Strings.Me_ZoneAbbreviation,
            ZoneDoubt.Offset => Strings.Me_ZoneOffset,
            ZoneDoubt.Country => Strings.Me_ZoneCountry,
            ZoneDoubt.Slip => Strings.Me_ZoneSlip,
            _ => Strings.Me_ZoneUnknown,
        };
        return new(null, Say.With(sentence, TypedText.Shorten(value, 40)), found.Nearest);
    }

    private static ProfileEdit Refuse(string sentence, string value) => new(null, Say.With(sentence, TypedText.Shorten(value, 40)));

    private static bool? Clock(string value) => value.Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "24" or "24h" or "24-hour" or "24hour" or "24hours" => true,
        "12" or "12h" or "12-hour" or "12hour" or "12hours" or "am/pm" or "ampm" => false,
        _ => null,
    };

    private static bool? DayFirst(string value) => value.Replace(' ', '-').ToLowerInvariant() switch
    {
        "day-first" or "dayfirst" or "day" or "dmy" or "dd/mm" or "d/m" or "eu" or "european" => true,
        "month-first" or "monthfirst" or "month" or "mdy" or "mm/dd" or "m/d" or "us" or "american" => false,
        _ => null,
    };
}
