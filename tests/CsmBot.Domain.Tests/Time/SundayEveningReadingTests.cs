using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>Typed on the Sunday evening before a month ends.</summary>
public sealed class SundayEveningReadingTests
{
    [Theory]

    public void A_phrase_typed_on_a_Sunday_evening_means(string phrase, string local, bool hasTime, string? assumption) =>
        ReadingDesk.SundayEvening.Reads(phrase, local, hasTime, assumption);
}
