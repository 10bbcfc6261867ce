using System.Text.RegularExpressions;
using CsmBot.Domain.Text;
using FuzzySharp;
using NodaTime;
using NodaTime.TimeZones;

namespace CsmBot.Conversation.Dialogs.Profile;

/// <summary>Finds the IANA zone behind what a person types: its name in any case, a city, a country. Abbreviations and offsets are answered with places, not taken.</summary>
internal sealed partial class ZoneFinder(IDateTimeZoneProvider zones)
{
    private const int NearEnough = 65;
    private const int Offered = 3;
    private const int MaxLength = 60;
    private static readonly char[] Gaps = ['_', '-', '.', ' '];

    public ZoneFinding Find(string typed)
    {
        var wanted = Plain(typed);
        if (wanted.Length is 0 or > MaxLength)
        {
            return new ZoneFinding(null, ZoneDoubt.Unknown, []);
        }

        if (wanted is "utc" or "gmt" or "z" or "zulu" or "universal")
        {
            return ZoneFinding.Of("Etc/UTC");
        }

        if (ZonePlaces.Abbreviations.TryGetValue(wanted, out var places))
        {
            return new ZoneFinding(null, ZoneDoubt.Abbreviation, [.. places.Where(id => zones.GetZoneOrNull(id) is not null)]);
        }

        if (Offset().IsMatch(typed.Trim()))
        {
            return new ZoneFinding(null, ZoneDoubt.Offset, []);
        }

        return ByName(wanted) ?? ByCountry(wanted) ?? Near(wanted);
    }

    private ZoneFinding? ByName(string wanted)
    {
        if (PlaceIds().FirstOrDefault(id => Plain(id) == wanted) is { } named)
        {
            return ZoneFinding.Of(named);
        }

        if (ZonePlaces.Cities.GetValueOrDefault(wanted) is { } known && zones.GetZoneOrNull(known) is not null)
        {
            return ZoneFinding.Of(known);
        }

        // "Berlin, Germany" and "New York USA" begin with the city; the shorter id wins where two end alike (America/Louisville).
        var city = wanted.Split(',')[0].Trim();
        return PlaceIds().Where(id => City(id) == city).MinBy(id => id.Length) is { } found ? ZoneFinding.Of(found)
            : city != wanted ? ByName(city)
            : null;
    }

    private ZoneFinding? ByCountry(string wanted)
    {
        var inCountry = TzdbDateTimeZoneSource.Default.ZoneLocations?
            .Where(location => Plain(location.CountryName) == wanted || Plain(location.CountryCode) == wanted)
            .Select(location => location.ZoneId)
            .Where(id => zones.GetZoneOrNull(id) is not null)
            .ToList();
        return inCountry switch
        {
            null or [] => null,
            [var only] => ZoneFinding.Of(only),
            _ => new ZoneFinding(null, ZoneDoubt.Country, [.. inCountry.Take(Offered)]),
        };
    }

    private ZoneFinding Near(string wanted)
    {
        List<string> nearest =
        [
            .. PlaceIds().Select(id => (id, score: Math.Max(Fuzz.Ratio(wanted, City(id)), Fuzz.Ratio(wanted, Plain(id)))))
                .Concat(ZonePlaces.Cities.Select(pair => (id: pair.Value, score: Fuzz.Ratio(wanted, pair.Key))))
                .Where(pair => pair.score >= NearEnough)
                .OrderByDescending(pair => pair.score)
                .ThenBy(pair => pair.id.Length)
                .Select(pair => pair.id)
                .Distinct(StringComparer.Ordinal)
                .Take(Offered),
        ];
        return new ZoneFinding(null, nearest.Count == 0 ? ZoneDoubt.Unknown : ZoneDoubt.Slip, nearest);
    }

    /// <summary>Ids that name a place; "EST5EDT", "Etc/GMT+2" and the like do not.</summary>
    private IEnumerable<string> PlaceIds() => zones.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/GMT", StringComparison.Ordinal) && !id.StartsWith("SystemV/", StringComparison.Ordinal));

    private static string City(string id) => Plain(id[(id.LastIndexOf('/') + 1)..]);

    private static string Plain(string text) => string.Join(' ', TextFold.Fold(text).Split(Gaps, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^((utc|gmt)\s*)?[+\u2212-]\s*\d{1,2}(:?\d{2})?$|^etc/gmt[+-]\d{1,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Offset();
}
