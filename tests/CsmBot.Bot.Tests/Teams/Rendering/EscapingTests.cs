using System.Text.Json;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Teams.Rendering;
using CsmBot.Protocols.AdaptiveCards;
using CsmBot.Protocols.AdaptiveCards.Elements;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>Whatever is typed, wherever it goes. The verified file is also drawn in Chromium, where its words must stand as they were typed.</summary>
public sealed class EscapingTests
{
    public static TheoryData<string> Hostile { get; } =
    [
        "**bold** [link](https://evil.example) <at>Kim Osei</at>",
        "# heading\n- item\n1. item\n> quote\n| a | b |\n|---|---|",
        "{{DATE(2026-11-23T10:00:00Z, SHORT)}} {{TIME(2026-11-23T10:00:00Z)}}",
        "\",\"actions\":[{\"type\":\"Action.OpenUrl\",\"url\":\"https://evil.example\"}],\"x\":\"",
        "<script>alert(1)</script>",
        "a\u202Eb\u0007c\u2028d",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_in_any_place_changes_nothing_but_words(string text)
    {
        var frame = new CardFrame(text);

        Assert.Equal(Shape(AdaptiveCardRenderer.Render(HostileCard.Of("x"), frame)), Shape(AdaptiveCardRenderer.Render(HostileCard.Of(text), frame)));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_client_finds_Markdown_a_mention_or_a_date_in_it(string text)
    {
        var card = AdaptiveCardRenderer.Render(HostileCard.Of(text), Parts.Frame);
        var markdown = card.All().SelectMany(part => part switch
        {
            TextBlock block => new[] { block.Text },
            FactSet set => set.Facts.SelectMany(fact => new[] { fact.Title, fact.Value }),
            _ => [],
        }).Append(card.FallbackText!);

        Assert.All(markdown, words => Assert.DoesNotMatch(@"(?<!\\)[*_\[\]<>`|&]|(?m)^\s*([-+#]|\d+[.)])", words));
        Assert.Null(card.MsTeams?.Entities);
        Assert.DoesNotContain("{{DATE(", card.Words(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("{{TIME(", card.Words(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', card.Words());
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Values_of_buttons_and_fields_come_back_untouched(string text)
    {
        var json = AdaptiveCardRenderer.Render(HostileCard.Of(text), Parts.Frame).ToElement().GetRawText();
        var quoted = new AdaptiveCard { Speak = text }.ToElement().GetProperty("speak").GetRawText();

        Assert.Contains($"\"x\":{quoted}", json, StringComparison.Ordinal);
        Assert.Contains($"\"value\":{quoted},\"placeholder\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_card_looks_as_verified() => TeamsSnapshot.Match(AdaptiveCardRenderer.Render(HostileCard.Of(Hostile.First().Data), Parts.Frame), "hostile");

    /// <summary>The JSON without its texts.</summary>
    private static string Shape(AdaptiveCard card) => Shape(card.ToElement());

    private static string Shape(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().Select(property => property.Name + ":" + (property.Name == "type" ? property.Value.ToString() : Shape(property.Value)))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Shape)) + "]",
        _ => element.ValueKind.ToString(),
    };
}
