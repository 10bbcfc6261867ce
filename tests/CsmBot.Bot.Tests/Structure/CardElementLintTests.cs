using System.Reflection;
using System.Text.Json.Serialization;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Channels.Teams.Rendering;
using CsmBot.Channels.Web.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using Xunit;

namespace CsmBot.Bot.Tests.Structure;

/// <summary>Whoever adds an element to cards learns here what else it needs.</summary>
public sealed class CardElementLintTests
{
    private static readonly List<Type> Kinds = [.. typeof(CardElement).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CardElement)))];

    [Fact]
    public void Every_kind_of_element_has_a_sample()
    {
        Assert.True(Kinds.Count >= 11);
        Assert.Empty(Kinds.Except(ElementSamples.All.Values.Select(sample => sample.GetType())));
    }

    [Fact]
    public void Every_kind_of_element_is_stored_under_a_name()
    {
        var named = typeof(CardElement).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(attribute => attribute.DerivedType);

        Assert.Empty(Kinds.Except(named));
    }

    [Fact]
    public void Every_kind_of_element_has_a_renderer_on_the_web_in_Teams_and_in_Slack() => Assert.All(ElementSamples.All.Values, element =>
    {
        Assert.NotEmpty(CardHtml.Element(element, new Place("k", 0)).ToString());

        // A card without anything to show falls back to its summary.
        var body = AdaptiveCardRenderer.Render(new Card("nothing", [element]), new CardFrame("k")).Body;
        Assert.DoesNotContain(body, part => part is RichTextBlock { Inlines: [{ Text: "nothing" }] });
        Assert.DoesNotContain("\"text\":\"nothing\"", BlockKitRenderer.Message(new Card("nothing", [element]), "k").ToElement().GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
    });
}
