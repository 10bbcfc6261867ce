using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Teams.Rendering;
using CsmBot.Protocols.AdaptiveCards;
using Xunit;

namespace CsmBot.Bot.Tests.Teams.Rendering;

/// <summary>Every card of every dialog as Teams gets it. The verified files are also checked against the schema and drawn in Chromium.</summary>
public sealed class DialogCardTests
{
    public static TheoryData<string> Scenarios { get; } = [.. DialogScenarios.All.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Card_looks_as_verified_in_Teams(string scenario)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var card = AdaptiveCardRenderer.Render(await DialogScenarios.All[scenario](bot, Token), new CardFrame("0001-turn-00"));

        Assert.True(CardSize.Fits(card));
        TeamsSnapshot.Match(card, scenario);
    }
}
