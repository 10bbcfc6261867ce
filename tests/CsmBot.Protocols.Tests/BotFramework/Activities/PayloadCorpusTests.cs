using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Protocols.BotFramework.Serialization;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Activities;

public sealed class PayloadCorpusTests
{
    // These hold values of the wrong kind, which are dropped on purpose.
    private const string WrongKinds = "message.wrong-kinds";

    public static TheoryData<string> All => [.. Payload.Names];

    public static TheoryData<string> WellFormed => [.. Payload.Names.Where(name => name != WrongKinds)];

    [Fact]
    public void The_corpus_is_there() => Assert.True(Payload.Names.Count() >= 35);

    [Theory]
    [MemberData(nameof(All))]
    public void Every_payload_is_read(string name)
    {
        var activity = Payload.Read(name);

        using var written = JsonDocument.Parse(Payload.Bytes(name));
        Assert.Equal(written.RootElement.GetProperty("type").GetString(), activity.Type);
        Assert.Equal(Text(written.RootElement, "channelId"), activity.ChannelId);
        Assert.Equal(Text(written.RootElement, "serviceUrl"), activity.ServiceUrl);
    }

    [Theory]
    [MemberData(nameof(WellFormed))]
    public void Every_field_survives_a_round_trip_known_or_not(string name)
    {
        var before = JsonNode.Parse(Payload.Bytes(name))!;

        var after = JsonSerializer.SerializeToNode(Payload.Read(name), BotFrameworkJson.Default.Activity)!;

        Assert.Equal([], Lost(before, after, "$"));
    }

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<string> Lost(JsonNode? before, JsonNode? after, string path) => before switch
    {
        null => [],
        JsonObject fields => fields.SelectMany(field => Lost(field.Value, (after as JsonObject)?[field.Key], $"{path}.{field.Key}")),
        JsonArray items => items.SelectMany((item, at) => Lost(item, after is JsonArray list && list.Count > at ? list[at] : null, $"{path}[{at}]")),
        _ => JsonNode.DeepEquals(before, after) || IsSameTime(before, after) ? [] : [path],
    };

    private static bool IsSameTime(JsonNode before, JsonNode? after) =>
        after is JsonValue
        && DateTimeOffset.TryParse(before.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var first)
        && DateTimeOffset.TryParse(after.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var second)
        && first == second;
}
