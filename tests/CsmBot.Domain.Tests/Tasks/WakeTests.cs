using CsmBot.Domain.Focus;
using CsmBot.Domain.People;
using CsmBot.Domain.Tasks;
using CsmBot.Domain.Time;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CsmBot.Domain.Tests.Tasks;

public sealed class WakeTests
{
    private static readonly BusinessCalendar Berlin = new() { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };

    private static readonly Member Dana = new() { Id = new MemberId("dana"), Name = "Dana", MorningBlockMinutes = 120 };

    [Theory]
    [InlineData("2026-11-24T10:00", "after-block 11:00, later-today 13:00, tomorrow-morning 09:00, monday 09:00, in-a-week 09:00")]
    [InlineData("2026-11-24T13:10", "later-today 16:30, tomorrow-morning 09:00, monday 09:00, in-a-week 09:00")]
    [InlineData("2026-11-24T16:00", "tomorrow-morning 09:00, monday 09:00, in-a-week 09:00")]
    [InlineData("2026-11-29T16:00", "tomorrow-morning 09:00, in-a-week 09:00")]
    [InlineData("2026-11-23T23:30", "tomorrow-morning 09:00, monday 09:00")]
    public void T10_The_usual_moments_are_ahead_ordered_and_offered_once(string local, string expected)
    {
        var choices = WakeChoices.Of(At(local), BlockEnd(At(local), Dana), Berlin);
        Assert.Equal(expected, string.Join(", ", choices.Select(choice => $"{choice.Key} {choice.At.InZone(Berlin.Zone).TimeOfDay:HH:mm}")));
    }

    [Theory]
    [InlineData("2026-11-24T08:00", "2026-11-24T11:00")]
    [InlineData("2026-11-24T11:00", "2026-11-25T11:00")]
    [InlineData("2026-11-27T12:00", "2026-11-30T11:00")]
    [InlineData("2026-03-28T12:00", "2026-03-30T11:00")]
    public void T10_After_block_is_the_end_of_the_running_or_the_next_block(string local, string end)
    {
        var reading = WakePhrase.Read("after my morning block").Resolve(At(local), BlockEnd(At(local), Dana), Berlin);
        Assert.Equal(At(end), reading!.Value.At);
        Assert.Null(WakePhrase.Read("after block").Resolve(At(local), BlockEnd(At(local), Dana with { MorningBlockMinutes = 0 }), Berlin));
    }

    [Fact]
    public void C10_A_wake_up_keeps_its_local_hour_across_the_clock_change()
    {
        var tomorrow = WakeChoices.Of(At("2026-10-24T15:00"), BlockEnd(At("2026-10-24T15:00"), Dana), Berlin).Single(choice => choice.Key == WakeChoices.TomorrowMorning);
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 8, 0), tomorrow.At);
    }

    [Theory]
    [InlineData("monday because Bob is away", "monday", "Bob is away")]
    [InlineData("until friday 14:00", "friday 14:00", null)]
    [InlineData("tomorrow, because   ", "tomorrow", null)]
    [InlineData("because of the holidays", "", "of the holidays")]
    [InlineData("  ", "", null)]
    public void T10_The_reason_is_split_off(string typed, string when, string? reason) => Assert.Equal(new WakePhrase(when, reason), WakePhrase.Read(typed));

    private static Instant? BlockEnd(Instant now, Member member) => FocusTime.NextEnd(now, member, Berlin, book: null);

    private static Instant At(string local) => LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm").Parse(local).Value.InZoneLeniently(Berlin.Zone).ToInstant();
}
