using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.AdaptiveCards;

/// <summary>The official schema has nothing against what the library writes, and does find what is wrong.</summary>
public sealed class CardSchemaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Card_with_everything_is_valid() =>
        Assert.Equal("[]", await CardSchema.FindingsOfAsync([SampleCard.Everything.ToJson()], Token));

    [Theory]
    [InlineData("\"style\":\"emphasis\"", "\"style\":\"loud\"")]
    [InlineData("\"type\":\"TextBlock\",", "")]
    [InlineData("\"text\":\"Heading\",", "")]
    [InlineData("\"maxLines\":2", "\"maxLines\":\"two\"")]
    [InlineData("\"wrap\":true", "\"wraps\":true")]
    [InlineData("\"type\":\"Action.OpenUrl\"", "\"type\":\"Action.OpenURL\"")]
    public async Task Planted_mistake_is_found(string right, string wrong)
    {
        var card = SampleCard.Everything.ToJson();
        Assert.Contains(right, card, StringComparison.Ordinal);

        Assert.Contains("line 1", await CardSchema.FindingsOfAsync([card.Replace(right, wrong, StringComparison.Ordinal)], Token), StringComparison.Ordinal);
    }
}
