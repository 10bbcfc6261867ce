using CsmBot.Testing;
using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Rendering;

public sealed class VerifiedCardSchemaTests
{
    [Fact]
    public async Task Every_verified_card_is_valid_by_the_official_schema()
    {
        var folder = Path.Combine(RepositoryRoot.Find(), "tests", "CsmBot.Bot.Tests", "Teams", "Rendering");
        var files = Directory.GetFiles(folder, "*.verified.json");

        Assert.True(files.Length >= DialogScenarios.All.Count);
        Assert.Equal("[]", await CardSchema.FindingsInAsync(files, TestContext.Current.CancellationToken));
    }
}
