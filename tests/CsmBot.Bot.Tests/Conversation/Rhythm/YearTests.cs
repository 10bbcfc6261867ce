using System.Diagnostics;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Rhythm;

/// <summary>
/// C10, C11, T10, T16: 400 days of a company in twelve zones, by real turns: each working day exactly one digest, within a minute of the reader's time; snoozes and what
/// repeats are right. Drawn by chance; a failure names its seed, and CSMBOT_YEAR_SEED repeats it. CSMBOT_YEAR_PEOPLE sets how many live through it.
/// </summary>
public sealed class YearTests(ITestOutputHelper output)
{
    private const int Days = 400;

    private const int People = 48;

    private const int Companies = 2;

    /// <summary>
    /// Zones of half hours and of 45 minutes, one whose clocks change by half an hour, both hemispheres, the date line, one with a rule of its own for Ramadan, and two
    /// that changed their rules within the first of the spans: Almaty in March 2024, Nuuk in October 2023 and March 2024.
    /// </summary>
    private static readonly string[] Zones =
    [
        "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham",
        "Pacific/Kiritimati", "America/St_Johns", "Asia/Almaty", "America/Nuuk", "Africa/Casablanca", "America/Santiago",
    ];

    [Theory]
    [InlineData("2023-09-01")] // over 29 February 2024, and over the zones that changed their rules
    [InlineData("2027-09-01")] // over 29 February 2028
    public async Task Each_working_day_has_its_one_digest_and_what_sleeps_or_repeats_comes_when_it_should(string first)
    {
        var seed = Number("CSMBOT_YEAR_SEED") ?? Random.Shared.Next();
        output.WriteLine("seed {0}", seed);
        var people = (Number("CSMBOT_YEAR_PEOPLE") ?? People) / Companies;
        var started = Stopwatch.GetTimestamp();
        var date = LocalDatePattern.Iso.Parse(first).Value;
        var companies = await Task.WhenAll(Enumerable.Range(0, Companies).Select(i => Task.Run(() => LiveAsync(seed + i, people, date))));
        var said = string.Create(
            CultureInfo.InvariantCulture,
            $"{Companies * people} people, {Days} days from {first}: {companies.Sum(year => year.Digests)} digests, {companies.Sum(year => year.Occurrences)} occurrences, {companies.Sum(year => year.Snoozes)} snoozes, {companies.Sum(year => year.Moves)} moves between zones, {companies.Sum(year => year.Typed)} lines typed, {companies.Sum(year => year.Looks)} looks of the clock in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
        output.WriteLine(said);
        Assert.True(companies.Sum(year => year.Digests) > 150 * people, said);
        Assert.True(companies.Sum(year => year.Occurrences) > 10 * people, said);
    }

    private static async Task<Year> LiveAsync(int seed, int people, LocalDate first)
    {
        await using var year = new Year(seed, people, Zones, first, Days, TestContext.Current.CancellationToken);
        await year.RunAsync();
        return year;
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
