using System.Globalization;
using System.Text.Json.Nodes;
using CsmBot.Testing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CsmBot.Bot.Tests.Slack.Manifest;

/// <summary>A manifest of the Slack app, as its file says it.</summary>
internal sealed class SlackManifest(string file)
{
    public JsonObject Json { get; } = Read(file);

    /// <summary>The bot fetches what happens.</summary>
    public static SlackManifest Socket { get; } = new("manifest.yaml");

    /// <summary>Slack posts to the bot.</summary>
    public static SlackManifest Http { get; } = new("manifest-http.yaml");

    public IReadOnlyList<JsonObject> Commands => [.. Json["features"]!["slash_commands"]!.AsArray().Select(command => command!.AsObject())];

    public IReadOnlyList<JsonObject> Shortcuts => [.. Json["features"]!["shortcuts"]!.AsArray().Select(shortcut => shortcut!.AsObject())];

    public IReadOnlyList<string> Events => TextsOf(Json["settings"]!["event_subscriptions"]!["bot_events"]!);

    public IReadOnlyList<string> Scopes => TextsOf(Json["oauth_config"]!["scopes"]!["bot"]!);

    /// <summary>Every value by the way to it, for example <c>features.shortcuts.0.name</c>.</summary>
    public Dictionary<string, string> Values => ValuesOf(Json, string.Empty).ToDictionary(value => value.Path, value => value.Text, StringComparer.Ordinal);

    public static string Folder => Path.Combine(RepositoryRoot.Find(), "manifests", "slack");

    private static JsonObject Read(string file)
    {
        using var reader = File.OpenText(Path.Combine(Folder, file));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return JsonOf(yaml.Documents.Single().RootNode)!.AsObject();
    }

    /// <summary>As YAML 1.2 reads it: only what stands without quotes can be more than a text.</summary>
    private static JsonNode? JsonOf(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, JsonOf(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(JsonOf)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } number when int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        YamlScalarNode text => text.Value,
        _ => throw new InvalidOperationException($"A manifest has no {node.NodeType}"),
    };

    private static IReadOnlyList<string> TextsOf(JsonNode list) => [.. list.AsArray().Select(text => text!.GetValue<string>())];

    private static IEnumerable<(string Path, string Text)> ValuesOf(JsonNode node, string path) => node switch
    {
        JsonObject map => map.SelectMany(pair => ValuesOf(pair.Value!, path.Length == 0 ? pair.Key : $"{path}.{pair.Key}")),
        JsonArray list => list.SelectMany((item, index) => ValuesOf(item!, string.Create(CultureInfo.InvariantCulture, $"{path}.{index}"))),
        _ => [(path, node.ToJsonString())],
    };
}
