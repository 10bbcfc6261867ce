using CsmBot.Domain.Time;
using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>A snooze wakes at the beginning of what it names (T10).</summary>
public sealed class WakeReadingTests
{
    [Theory]

    public void A_snooze_typed_on_a_Wednesday_morning_wakes(string phrase, string local, bool hasTime, string? assumption) =>
        ReadingDesk.WednesdayMorning.Reads(phrase, local, hasTime, assumption, DueSense.Wake);
}
