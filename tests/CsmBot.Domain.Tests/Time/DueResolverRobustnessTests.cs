using System.Diagnostics;
using CsmBot.Domain.Time;
using NodaTime;
using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>Any text, any moment and any calendar get an answer or none, never an exception.</summary>
public sealed class DueResolverRobustnessTests
{
    private static readonly BusinessCalendar NewYork = new() { Zone = DateTimeZoneProviders.Tzdb["America/New_York"] };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_phrases_never_throw_and_stay_within_bounds(int seed)
    {
        var garbage = new Garbage(seed);
        var now = Instant.FromUtc(2026, 2, 28, 23, 30);
        for (var i = 0; i < 20_000; i++)
        {
            var phrase = garbage.Phrase();
            foreach (var sense in Enum.GetValues<DueSense>())
            {
                var reading = DueResolver.Resolve(phrase, now, NewYork, sense);
                Assert.True(reading is null || reading.Local.Year is >= 2025 and <= 2126, phrase);
            }
        }
    }

    [Fact]
    public void A_moment_at_the_ends_of_time_has_no_reading()
    {
        Assert.Null(DueResolver.Resolve("tomorrow", Instant.MinValue, NewYork));
        Assert.Null(DueResolver.Resolve("tomorrow", Instant.MaxValue, NewYork));
    }

    [Fact]
    public void A_calendar_without_working_days_still_answers()
    {
        var idle = NewYork with { WorkingDays = new HashSet<IsoDayOfWeek>(), FiscalYearStartMonth = 99 };
        foreach (var phrase in new[] { "in 3 working days", "before friday", "by 9", "end of quarter", "next month", "after xmas" })
        {
            Assert.NotNull(DueResolver.Resolve(phrase, Instant.FromUtc(2026, 3, 11, 14, 0), idle));
        }
    }

    [Fact]
    public void A_huge_phrase_is_read_quickly()
    {
        var watch = Stopwatch.StartNew();
        DueResolver.Resolve(string.Concat(Enumerable.Repeat("by the end of the next half of q", 40_000)), Instant.FromUtc(2026, 3, 11, 14, 0), NewYork);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), watch.Elapsed.ToString());
    }
}
