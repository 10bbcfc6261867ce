using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack;
using CsmBot.Channels.Slack.Inbound;
using CsmBot.Conversation.Commands;
using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Manifest;

/// <summary>What the Slack app asks for is what the bot does, no more and no less.</summary>
public sealed class SlackManifestTests
{
    private const string Host = "https://YOUR-HOST";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> SubscribedEvents => [.. SlackManifest.Socket.Events];

    [Fact]
    public async Task Commands_are_the_catchall_and_three_of_the_bots_verbs_each_with_its_mentions_readable()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var verbs = slack.Get<CommandTable>().All.Select(command => command.Info.Name).ToList();
        var commands = SlackManifest.Socket.Commands.Select(command => command["command"]!.GetValue<string>()).ToList();

        Assert.Equal(["/triage", "/today", "/matrix", CommandHandler.Catchall], commands);
        Assert.All(commands.Where(command => command != CommandHandler.Catchall), command => Assert.Contains(command[1..], verbs));
        Assert.All(SlackManifest.Socket.Commands, command => Assert.True(command["should_escape"]!.GetValue<bool>()));
    }

    [Fact]
    public void Shortcuts_are_those_that_open_the_form()
    {
        var shortcuts = SlackManifest.Socket.Shortcuts.Select(shortcut => (shortcut["type"]!.GetValue<string>(), shortcut["callback_id"]!.GetValue<string>()));
        Assert.Equal([("message", ModalHandler.MessageShortcut), ("global", ModalHandler.GlobalShortcutId)], shortcuts);
    }

    [Fact]
    public void Every_event_that_the_bot_handles_is_subscribed_to_and_no_other() =>
        Assert.Equal(EventEffects.All.Keys.Order(StringComparer.Ordinal), SlackManifest.Socket.Events);

    [Theory]
    [MemberData(nameof(SubscribedEvents))]
    public async Task An_event_that_is_subscribed_to_has_an_effect(string name)
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        await EventEffects.All[name](slack, Token);
    }

    [Fact]
    public void Scopes_and_events_have_their_reasons_on_the_page()
    {
        Assert.Equal(NamesIn("scope"), SlackManifest.Socket.Scopes.Order(StringComparer.Ordinal));
        Assert.Equal(NamesIn("event"), SlackManifest.Socket.Events.Order(StringComparer.Ordinal));
        Assert.Null(SlackManifest.Socket.Json["oauth_config"]!["scopes"]!["user"]);
    }

    [Fact]
    public void What_Slack_posts_goes_to_the_bots_routes()
    {
        var settings = SlackManifest.Http.Json["settings"]!;
        Assert.Equal(Host + SlackEndpoints.EventsPath, settings["event_subscriptions"]!["request_url"]!.GetValue<string>());
        Assert.Equal(Host + SlackEndpoints.InteractionsPath, settings["interactivity"]!["request_url"]!.GetValue<string>());
        Assert.All(SlackManifest.Http.Commands, command => Assert.Equal(Host + SlackEndpoints.CommandsPath, command["url"]!.GetValue<string>()));
    }

    [Fact]
    public void Two_variants_differ_only_in_how_things_come_to_the_bot()
    {
        var (socket, http) = (SlackManifest.Socket.Values, SlackManifest.Http.Values);
        var differing = socket.Keys.Union(http.Keys).Where(path => socket.GetValueOrDefault(path) != http.GetValueOrDefault(path)).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                .. SlackManifest.Http.Commands.Select((_, index) => $"features.slash_commands.{index}.url"),
                "settings.event_subscriptions.request_url", "settings.interactivity.request_url", "settings.socket_mode_enabled",
            ],
            differing);
        Assert.Equal(("true", "false"), (socket["settings.socket_mode_enabled"], http["settings.socket_mode_enabled"]));
    }

    [Fact]
    public async Task Both_fit_Slacks_own_type_of_a_manifest()
    {
        Assert.Equal("[]", await FindingsAsync(SlackManifest.Socket.Json, SlackManifest.Http.Json));
    }

    [Theory]
    [InlineData("settings.interactivity.is_enabled", "enabled")]
    [InlineData("features.app_home.home_tab_enabled", "\"yes\"")]
    [InlineData("settings.event_subscriptions.bot_events.0", "\"app_mentions\"")]
    public async Task Planted_mistake_in_a_manifest_is_found(string path, string planted)
    {
        var json = SlackManifest.Http.Json.DeepClone();
        var parts = path.Split('.');
        var parent = parts[..^1].Aggregate(json, (node, part) => node[part]!);
        if (parent is JsonArray list)
        {
            list[int.Parse(parts[^1])] = JsonNode.Parse(planted);
        }
        else if (planted.StartsWith('"'))
        {
            parent[parts[^1]] = JsonNode.Parse(planted);
        }
        else
        {
            // The name itself.
            parent.AsObject().Remove(parts[^1]);
            parent[planted] = true;
        }

        Assert.Contains("\"sample\":1", await FindingsAsync(SlackManifest.Http.Json, json.AsObject()), StringComparison.Ordinal);
    }

    /// <summary>The names of the table on the page whose first column is headed so; several may share a row and its reason.</summary>
    private static IEnumerable<string> NamesIn(string heading) =>
        File.ReadAllLines(Path.Combine(SlackManifest.Folder, "README.md"))
            .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|'))
            .SelectMany(cells =>
            {
                Assert.False(string.IsNullOrWhiteSpace(cells[2]), cells[1]);
                return cells[1].Split('`').Where((_, index) => index % 2 == 1);
            })
            .Order(StringComparer.Ordinal);

    private static async Task<string> FindingsAsync(params JsonObject[] manifests)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("manifests.json");
        var samples = manifests.Select(manifest => new JsonObject { ["type"] = "AppsManifestValidateArguments['manifest']", ["json"] = manifest.ToJsonString() });
        await File.WriteAllTextAsync(file, new JsonArray([.. samples]).ToJsonString(), Token);
        return (await PeerScript.AskAsync("check-slack-types.cjs", [file], Token)).Trim();
    }
}
