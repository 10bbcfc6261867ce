using System.Text;
using CsmBot.Protocols.AdaptiveCards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using Xunit;

namespace CsmBot.Protocols.Tests.AdaptiveCards;

public sealed class CardSizeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("Grüße 顧客 😀 \"quoted\"\n")]
    public void Size_is_that_of_the_JSON_in_UTF_8(string text)
    {
        var card = Of(text);

        Assert.Equal(Encoding.UTF8.GetByteCount(card.ToJson()), CardSize.Of(card));
        Assert.Equal(card.ToUtf8().Length, CardSize.Of(card));
    }

    [Fact]
    public void Card_fits_up_to_the_last_byte_of_the_budget()
    {
        var room = CardSize.MaxBytes - CardSize.Of(Of(string.Empty));

        Assert.True(CardSize.Fits(Of(new string('a', room))));
        Assert.False(CardSize.Fits(Of(new string('a', room + 1))));
    }

    [Fact]
    public void Budget_is_25_KiB() => Assert.Equal(25_600, CardSize.MaxBytes);

    private static AdaptiveCard Of(string text) => new() { Body = [new TextBlock { Text = text }] };
}
