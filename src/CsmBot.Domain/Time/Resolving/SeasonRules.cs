using CsmBot.Domain.Time.Phrases;
using NodaTime;

namespace CsmBot.Domain.Time.Resolving;

/// <summary>Seasons by whole months: spring is March to May in the north and September to November in the south of the equator, which the zone's name tells.</summary>
internal static class SeasonRules
{
    private static readonly string[] SouthernZones =
    [
        "Australia/", "Antarctica/", "Pacific/Auckland", "Pacific/Chatham", "Africa/Johannesburg", "Africa/Maputo", "Africa/Harare", "America/Argentina/", "America/Buenos_Aires", "America/Sao_Paulo",
        "America/Santiago", "America/Montevideo", "America/Asuncion",
    ];

    public static DateInterval Resolve(in TimePhrase phrase, ReadingContext context)
    {
        var northern = phrase.A switch
        {
            (int)Season.Spring => 3,
            (int)Season.Summer => 6,
            (int)Season.Autumn => 9,
            _ => 12,
        };
        var month = IsSouthern(context.Calendar.Zone.Id) ? ((northern + 5) % 12) + 1 : northern;
        var year = phrase.C > 0 ? phrase.C : context.Today.Year - 1;
        var season = Months(year, month);
        var inIt = season.Contains(context.Today);
        while (phrase.C <= 0 && (season.End < context.Today || (phrase.C == -(int)Nearness.Next && season.Start.Year <= context.Today.Year) || (inIt && phrase.Near == Nearness.Next)))
        {
            season = Months(++year, month);
            inIt = season.Contains(context.Today);
        }

        return season;
    }

    private static bool IsSouthern(string zone) => Array.Exists(SouthernZones, southern => zone.StartsWith(southern, StringComparison.Ordinal));

    private static DateInterval Months(int year, int month)
    {
        var start = new LocalDate(year, month, 1);
        return new DateInterval(start, start.PlusMonths(3).PlusDays(-1));
    }
}
