using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Teams.Rendering;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

public sealed class VerifiedTypesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_verified_message_and_view_fits_the_types_of_Slack()
    {
        var files = Directory.GetFiles(Path.Combine(RepositoryRoot.Find(), "tests", "CsmBot.Bot.Tests", "Slack", "Rendering"), "*.verified.json").Order(StringComparer.Ordinal).ToList();
        var samples = files.SelectMany(file => Samples(JsonDocument.Parse(File.ReadAllText(file)).RootElement)).ToArray<JsonNode>();

        Assert.True(files.Count >= DialogScenarios.All.Count);
        Assert.Equal("[]", await FindingsAsync(samples));
    }

    [Fact]
    public async Task Planted_mistake_in_a_message_is_found() =>
        Assert.Contains("\"sample\":0", await FindingsAsync(Sample("KnownBlock[]", """[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]""")), StringComparison.Ordinal);

    /// <summary>Blocks by themselves, for the types of views and of calls take any block.</summary>
    private static IEnumerable<JsonObject> Samples(JsonElement json)
    {
        yield return Sample("KnownBlock[]", json.GetProperty("blocks").GetRawText());
        var type = json.TryGetProperty("type", out var kind) ? kind.GetString() : "message";
        yield return type switch
        {
            "modal" => Sample("ModalView", json.GetRawText()),
            "home" => Sample("HomeView", json.GetRawText()),
            _ => Sample("ChatPostMessageArguments", """{"channel":"C01CSM",""" + json.GetRawText().TrimStart()[1..]),
        };
    }

    private static JsonObject Sample(string type, string json) => new() { ["type"] = type, ["json"] = json.ReplaceLineEndings(" ") };

    private static async Task<string> FindingsAsync(params JsonNode[] samples)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("samples.json");
        await File.WriteAllTextAsync(file, new JsonArray(samples).ToJsonString(), Token);
        return (await PeerScript.AskAsync("check-slack-types.cjs", [file], Token)).Trim();
    }
}
