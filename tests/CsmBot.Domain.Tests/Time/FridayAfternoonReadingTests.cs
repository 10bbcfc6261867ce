using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>Typed on a Friday ten minutes before the working day ends: what has passed rolls over the weekend.</summary>
public sealed class FridayAfternoonReadingTests
{
    [Theory]

    public void A_phrase_typed_late_on_a_Friday_means(string phrase, string local, bool hasTime, string? assumption) =>
        ReadingDesk.FridayAfternoon.Reads(phrase, local, hasTime, assumption);
}
