using CsmBot.Conversation.Text;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Domain.Time;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>Reads <c>DE-BY</c>, <c>Germany</c>, <c>UK</c>, <c>off</c>, and says them again with the next day off (T19).</summary>
internal static class HolidaySetting
{
    private const int MaxLength = 40;

    /// <summary>The member with it; null for a region that is not known.</summary>
    public static Member? Apply(Member member, string typed)
    {
        var text = typed.Trim();
        return text.ToLowerInvariant() is "off" or "none" or "no"
            ? member with { HolidayRegion = null }
            : text.Length <= MaxLength && PublicHolidays.Find(text) is { } region ? member with { HolidayRegion = region } : null;
    }

    /// <summary>With the parts to choose from where a country's holidays differ from part to part.</summary>
    public static string Describe(string region, TurnContext context)
    {
        var today = context.Now.InZone(context.Calendar.Zone).Date;
        var holidays = PublicHolidays.In(region);
        var next = Enumerable.Range(0, 366).Select(days => today.PlusDays(days)).Where(holidays.Contains).Select(When.LongDate).FirstOrDefault(Strings.Fact_None);
        var said = Say.With(Strings.Me_HolidaysValue, PublicHolidays.NameOf(region), next);
        return region.Contains('-', StringComparison.Ordinal) || PublicHolidays.PartsOf(region) is not [var first, ..] ? said : said + Say.With(Strings.Me_HolidaysParts, $"{region}-{first}");
    }
}
