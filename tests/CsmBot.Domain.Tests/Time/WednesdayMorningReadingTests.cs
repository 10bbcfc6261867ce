using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>Typed on a Wednesday at ten in New York.</summary>
public sealed class WednesdayMorningReadingTests
{
    [Theory]

    public void A_phrase_typed_on_a_Wednesday_morning_means(string phrase, string local, bool hasTime, string? assumption) =>
        ReadingDesk.WednesdayMorning.Reads(phrase, local, hasTime, assumption);
}
