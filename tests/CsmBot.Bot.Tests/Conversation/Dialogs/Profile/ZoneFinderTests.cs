using CsmBot.Conversation.Dialogs.Profile;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Profile;

/// <summary>T16: a zone as people name it.</summary>
public sealed class ZoneFinderTests
{
    private static readonly ZoneFinder Finder = new(DateTimeZoneProviders.Tzdb);

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("  new   york ", "America/New_York")]
    [InlineData("New-York", "America/New_York")]
    [InlineData("America/New York", "America/New_York")]
    [InlineData("Berlin, Germany", "Europe/Berlin")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    [InlineData("münchen", "Europe/Berlin")]
    [InlineData("Bangalore", "Asia/Kolkata")]
    [InlineData("Sweden", "Europe/Stockholm")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("gmt", "Etc/UTC")]
    public void Zones_cities_and_countries_are_found(string typed, string zone) => Assert.Equal(zone, Finder.Find(typed).Id);

    [Theory]
    [InlineData("CET", (int)ZoneDoubt.Abbreviation, "Europe/Berlin")]
    [InlineData("est", (int)ZoneDoubt.Abbreviation, "America/New_York")]
    [InlineData("IST", (int)ZoneDoubt.Abbreviation, "Asia/Kolkata")]
    [InlineData("Berln", (int)ZoneDoubt.Slip, "Europe/Berlin")]
    [InlineData("New Yrok", (int)ZoneDoubt.Slip, "America/New_York")]
    [InlineData("Europe/Berlim", (int)ZoneDoubt.Slip, "Europe/Berlin")]
    [InlineData("San Fransisco", (int)ZoneDoubt.Slip, "America/Los_Angeles")]
    public void Doubtful_names_suggest_the_likeliest_first(string typed, int doubt, string nearest)
    {
        var found = Finder.Find(typed);
        Assert.Null(found.Id);
        Assert.Equal((ZoneDoubt)doubt, found.Doubt);
        Assert.Equal(nearest, found.Nearest[0]);
        Assert.InRange(found.Nearest.Count, 1, 3);
    }

    [Theory]
    [InlineData("UTC+2")]
    [InlineData("GMT-05:30")]
    [InlineData("+2")]
    [InlineData("Etc/GMT+3")]
    public void Fixed_offsets_are_not_taken_since_they_ignore_clock_changes(string typed) => Assert.Equal((null, ZoneDoubt.Offset), (Finder.Find(typed).Id, Finder.Find(typed).Doubt));

    [Fact]
    public void Country_of_several_zones_asks_for_a_city() => Assert.Equal(ZoneDoubt.Country, Finder.Find("United States").Doubt);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("xqzt")]
    [InlineData("../../etc/passwd")]
    [InlineData("🌍")]
    public void Nonsense_is_unknown(string typed) => Assert.Equal((null, ZoneDoubt.Unknown), (Finder.Find(typed).Id, Finder.Find(typed).Doubt));

    [Fact]
    public void Overlong_name_is_unknown() => Assert.Equal(ZoneDoubt.Unknown, Finder.Find(new string('b', 5000)).Doubt);

    [Fact]
    public void Every_zone_it_may_name_exists()
    {
        var zones = ZonePlaces.Cities.Values.Concat(ZonePlaces.Abbreviations.Values.SelectMany(ids => ids));
        Assert.All(zones, id => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)));
    }
}
