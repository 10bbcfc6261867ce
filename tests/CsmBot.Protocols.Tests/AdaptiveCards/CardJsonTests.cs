using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsmBot.Protocols.AdaptiveCards;
using CsmBot.Protocols.AdaptiveCards.Actions;
using CsmBot.Protocols.AdaptiveCards.Elements;
using CsmBot.Protocols.AdaptiveCards.Inputs;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Protocols.Tests.AdaptiveCards;

public sealed class CardJsonTests
{
    [Fact]
    public void Card_with_everything_looks_as_verified() =>
        Snapshot.Match(SampleCard.Everything.ToJson().Replace("},{", "},\n{", StringComparison.Ordinal), "json");

    [Fact]
    public void Card_is_read_back_as_it_was_written()
    {
        var written = SampleCard.Everything.ToJson();
        var read = JsonSerializer.Deserialize(written, AdaptiveCardJson.Default.AdaptiveCard)!;

        Assert.Equal(written, read.ToJson());
    }

    [Fact]
    public void Empty_card_holds_nothing_but_its_type_its_version_and_its_body() =>
        Assert.Equal("""{"type":"AdaptiveCard","version":"1.5","body":[]}""", new AdaptiveCard().ToJson());

    [Fact]
    public void Defaults_are_left_out() =>
        Assert.Equal(
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":""},{"type":"Input.Text","id":"a"}]}""",
            new AdaptiveCard { Body = [new TextBlock { Text = string.Empty }, new TextInput { Id = "a" }] }.ToJson());

    [Fact]
    public void Letters_of_every_script_are_written_as_they_are() =>
        Assert.Contains("שלום Grüße 顧客", new AdaptiveCard { Speak = "שלום Grüße 顧客" }.ToJson(), StringComparison.Ordinal);

    [Fact]
    public void Element_form_and_text_form_are_the_same_card() =>
        Assert.Equal(SampleCard.Everything.ToJson(), SampleCard.Everything.ToElement().GetRawText());

    [Fact]
    public void Type_may_stand_behind_other_properties()
    {
        var read = JsonSerializer.Deserialize("""{"body":[{"text":"x","type":"TextBlock"}],"type":"AdaptiveCard"}""", AdaptiveCardJson.Default.AdaptiveCard)!;

        Assert.Equal([new TextBlock { Text = "x" }], read.Body);
    }

    [Fact]
    public void Refresh_says_the_type_of_its_action_and_takes_no_other()
    {
        Assert.Contains("\"refresh\":{\"action\":{\"type\":\"Action.Execute\"", SampleCard.Everything.ToJson(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Refresh { Action = new SubmitAction() });
    }

    [Theory]
    [InlineData(typeof(AdaptiveElement))]
    [InlineData(typeof(AdaptiveAction))]
    public void Every_kind_is_registered_under_its_own_type(Type open)
    {
        var kinds = open.Assembly.GetTypes().Where(type => type.IsSubclassOf(open)).ToList();
        var registered = open.GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();

        Assert.NotEmpty(kinds);
        Assert.Equal(kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal), registered.Select(attribute => attribute.DerivedType.Name).Order(StringComparer.Ordinal));
        Assert.Equal(registered.Count, registered.Select(attribute => attribute.TypeDiscriminator).Distinct().Count());
    }

    [Fact]
    public void Every_property_says_its_name_in_JSON()
    {
        var unnamed = typeof(AdaptiveCard).Assembly.GetExportedTypes()
            .Where(type => type is { IsEnum: false, IsAbstract: false })
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is null)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");

        Assert.Empty(unnamed);
    }
}
