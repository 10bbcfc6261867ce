using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Serialization;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Blocks;

/// <summary>Slack's own TypeScript types have nothing against what the library writes, and do find what is wrong.</summary>
public sealed class SlackTypesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_the_records_can_say_fits_the_types()
    {
        var message = SampleBlocks.Message.ToElement().GetRawText();
        var modal = Encoding.UTF8.GetString(SampleBlocks.Modal.ToUtf8Json());
        var home = Encoding.UTF8.GetString(SampleBlocks.Home.ToUtf8Json());

        var findings = await FindingsAsync(
            ("KnownBlock[]", Blocks(SampleBlocks.MessageBlocks)),
            ("KnownBlock[]", Blocks(SampleBlocks.InputBlocks)),
            ("ModalView", modal),
            ("HomeView", home),
            ("ChatPostMessageArguments", """{"channel":"C01CSM",""" + message[1..]));

        Assert.Equal("[]", findings);
    }

    [Theory]
    [InlineData("\"block_id\":\"h\"", "\"blockid\":\"h\"")]
    [InlineData("\"type\":\"header\"", "\"type\":\"heading\"")]
    [InlineData("\"type\":\"plain_text\",\"text\":\"Grüße", "\"type\":\"mrkdwn\",\"text\":\"Grüße")]
    [InlineData("\"style\":\"danger\"", "\"style\":\"loud\"")]
    [InlineData("\"initial_date\":\"2026-11-30\"", "\"initial_date\":20261130")]
    [InlineData("\"alt_text\":\"A chart\"", "\"alt\":\"A chart\"")]
    public async Task Planted_mistake_is_found(string right, string wrong)
    {
        var blocks = Blocks(SampleBlocks.MessageBlocks);
        Assert.Contains(right, blocks, StringComparison.Ordinal);

        Assert.Contains("\"sample\":0", await FindingsAsync(("KnownBlock[]", blocks.Replace(right, wrong, StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_without_its_title_is_found()
    {
        var modal = SampleBlocks.Modal.ToElement();
        var untitled = JsonNode.Parse(modal.GetRawText())!.AsObject();
        untitled.Remove("title");

        Assert.Contains("\"sample\":1", await FindingsAsync(("ModalView", modal.GetRawText()), ("ModalView", untitled.ToJsonString())), StringComparison.Ordinal);
    }

    private static string Blocks(IReadOnlyList<SlackBlock> blocks) => JsonSerializer.Serialize(blocks, BlockKitJson.Relaxed.IReadOnlyListSlackBlock);

    private static async Task<string> FindingsAsync(params (string Type, string Json)[] samples)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("samples.json");
        var list = new JsonArray([.. samples.Select(sample => (JsonNode)new JsonObject { ["type"] = sample.Type, ["json"] = sample.Json })]);
        await File.WriteAllTextAsync(file, list.ToJsonString(), Token);
        return (await PeerScript.AskAsync("check-slack-types.cjs", [file], Token)).Trim();
    }
}
