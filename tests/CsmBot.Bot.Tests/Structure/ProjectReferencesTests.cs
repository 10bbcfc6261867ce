using System.Xml.Linq;
using CsmBot.Testing;
using Xunit;

namespace CsmBot.Bot.Tests.Structure;

/// <summary>Arrows point to what changes least: Host to channels and storage, those to Conversation, that to Domain; each edge to its own protocol library.</summary>
public sealed class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["CsmBot.Domain"] = [],
        ["CsmBot.Conversation"] = ["CsmBot.Domain"],
        ["CsmBot.Channels.Slack"] = ["CsmBot.Conversation", "CsmBot.Protocols.Slack"],
        ["CsmBot.Channels.Teams"] = ["CsmBot.Conversation", "CsmBot.Protocols.AdaptiveCards", "CsmBot.Protocols.BotFramework"],
        ["CsmBot.Channels.Web"] = ["CsmBot.Conversation"],
        ["CsmBot.Scheduling"] = ["CsmBot.Conversation"],
        ["CsmBot.Storage"] = ["CsmBot.Conversation", "CsmBot.Protocols.Tables"],
        ["CsmBot.Protocols.AdaptiveCards"] = [],
        ["CsmBot.Protocols.BotFramework"] = [],
        ["CsmBot.Protocols.Slack"] = [],
        ["CsmBot.Protocols.Tables"] = [],
        ["CsmBot.Host"] = ["CsmBot.Channels.Slack", "CsmBot.Channels.Teams", "CsmBot.Channels.Web", "CsmBot.Scheduling", "CsmBot.Storage"],
    };

    [Fact]
    public void Every_project_references_only_what_the_architecture_allows()
    {
        var source = Path.Combine(RepositoryRoot.Find(), "src");
        var found = Directory.GetFiles(source, "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), ReferencesOf, StringComparer.Ordinal);

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        var forbidden = found.SelectMany(pair => pair.Value.Except(Allowed[pair.Key]), (pair, reference) => $"{pair.Key} -> {reference}");
        Assert.Empty(forbidden);
    }

    private static IEnumerable<string> ReferencesOf(string project) => XDocument.Load(project)
        .Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
