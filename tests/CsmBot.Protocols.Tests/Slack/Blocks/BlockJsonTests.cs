using System.Reflection;
using System.Text.Json;
using CsmBot.Protocols.Slack.Blocks;
using CsmBot.Protocols.Slack.Blocks.Elements;
using CsmBot.Protocols.Slack.Blocks.Objects;
using CsmBot.Protocols.Slack.Blocks.RichText;
using CsmBot.Protocols.Slack.Messages;
using CsmBot.Protocols.Slack.Serialization;
using CsmBot.Protocols.Slack.Views;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.Blocks;

public sealed class BlockJsonTests
{
    private static readonly Type[] Open =
        [typeof(SlackBlock), typeof(SlackElement), typeof(TextObject), typeof(RichTextPart), typeof(RichTextRun), typeof(SlackView), typeof(ISectionAccessory), typeof(IActionsElement), typeof(IInputElement), typeof(IContextElement)];

    [Fact]
    public void Message_blocks_look_as_verified() => Snapshot.Match(Lines(Blocks(SampleBlocks.MessageBlocks)), "json");

    [Fact]
    public void Input_blocks_look_as_verified() => Snapshot.Match(Lines(Blocks(SampleBlocks.InputBlocks)), "json");

    [Fact]
    public void Defaults_and_nulls_are_left_out_and_what_must_be_said_is_said()
    {
        Assert.Equal("""{"text":"x"}""", new SlackMessage { Text = "x" }.ToElement().GetRawText());
        Assert.Equal("""{"text":"x","unfurl_links":false}""", new SlackMessage { Text = "x", UnfurlLinks = false }.ToElement().GetRawText());
        Assert.Equal("""{"type":"home","blocks":[]}""", new HomeView { Blocks = [] }.ToElement().GetRawText());
        Assert.Equal(
            """[{"type":"input","label":{"type":"plain_text","text":"ARR"},"element":{"type":"number_input","action_id":"arr","is_decimal_allowed":false}}]""",
            Blocks([new InputBlock(new PlainText("ARR"), new NumberInput { ActionId = "arr" })]));
    }

    [Fact]
    public void Letters_of_every_script_are_written_as_they_are() =>
        Assert.Contains("שלום Grüße 顧客 &<>'", new SlackMessage { Text = "שלום Grüße 顧客 &<>'" }.ToElement().GetRawText(), StringComparison.Ordinal);

    [Fact]
    public void Times_are_written_the_way_Slack_reads_them()
    {
        var json = Blocks(SampleBlocks.MessageBlocks);

        Assert.Contains("\"initial_date\":\"2026-11-30\"", json, StringComparison.Ordinal);
        Assert.Contains("\"initial_time\":\"09:05\"", json, StringComparison.Ordinal);
        Assert.Contains("\"initial_date_time\":1764342000", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_is_in_the_JSON_context()
    {
        var kinds = typeof(SlackBlock).Assembly.GetTypes().Where(type => !type.IsAbstract && Open.Any(open => open.IsAssignableFrom(type))).ToList();

        Assert.True(kinds.Count > 30, $"only {kinds.Count} kinds found");
        Assert.Equal([], kinds.Where(kind => BlockKitJson.Relaxed.GetTypeInfo(kind) is null));
    }

    [Fact]
    public void Every_kind_and_every_property_is_in_the_samples()
    {
        var json = Blocks(SampleBlocks.MessageBlocks) + Blocks(SampleBlocks.InputBlocks) + SampleBlocks.Message.ToElement() + SampleBlocks.Modal.ToElement() + SampleBlocks.Home.ToElement();
        var names = typeof(SlackBlock).Assembly.GetExportedTypes()
            .Where(type => type.Namespace!.StartsWith("CsmBot.Protocols.Slack.Blocks", StringComparison.Ordinal) || type.IsSubclassOf(typeof(SlackView)) || type == typeof(SlackMessage))
            .Where(type => type is { IsEnum: false, IsInterface: false })
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(names.Count > 60, $"only {names.Count} names found");
        Assert.Equal([], names.Where(name => !json.Contains($"\"{name}\":", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_sent_is_not_read_back() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("""[{"type":"divider"}]""", BlockKitJson.Relaxed.IReadOnlyListSlackBlock));

    private static string Blocks(IReadOnlyList<SlackBlock> blocks) => JsonSerializer.Serialize(blocks, BlockKitJson.Relaxed.IReadOnlyListSlackBlock);

    private static string Lines(string json) => json.Replace("},{", "},\n{", StringComparison.Ordinal);
}
