using Xunit;

namespace CsmBot.Domain.Tests.Time;

/// <summary>Phrases that name no moment ahead.</summary>
public sealed class UnresolvablePhraseTests
{
    [Theory]
    [InlineData("off season")]
    [InlineData("before next season")]
    [InlineData("next sprint")]
    [InlineData("after harvest")]
    [InlineData("before they land")]
    [InlineData("last week")]
    [InlineData("last friday")]
    [InlineData("yesterday")]
    [InlineData("feb 30")]
    [InlineData("31/4/2027")]
    [InlineData("march 3 2017")]
    [InlineData("in 2019")]
    [InlineData("in 9999 years")]
    [InlineData("in 99999999999 weeks")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("asap")]
    [InlineData("whenever")]
    [InlineData("someday")]
    [InlineData("after diwali")]
    public void A_phrase_without_a_moment_ahead_has_no_reading(string phrase) => Assert.Null(ReadingDesk.WednesdayMorning.Read(phrase));
}
