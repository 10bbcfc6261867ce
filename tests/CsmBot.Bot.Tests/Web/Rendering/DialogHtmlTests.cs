using CsmBot.Bot.Tests.Drivers;
using CsmBot.Bot.Tests.Teams.Rendering;
using CsmBot.Channels.Web.Rendering;
using CsmBot.Testing.Snapshots;
using Xunit;

namespace CsmBot.Bot.Tests.Web.Rendering;

/// <summary>Every card of every dialog as the local page shows it.</summary>
public sealed class DialogHtmlTests
{
    public static TheoryData<string> Scenarios { get; } = [.. DialogScenarios.All.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Card_looks_as_verified_on_the_page(string scenario)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        Snapshot.Match(CardHtml.Render(await DialogScenarios.All[scenario](bot, Token), "0001-turn-00").ToString(), "html", scenario);
    }
}
