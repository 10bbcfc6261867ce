using CsmBot.Bot.Tests.Drivers;
using CsmBot.Bot.Tests.Teams.Rendering;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Cards;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

/// <summary>Every card of every dialog as Slack gets it, in a message, and those with a form in a modal too. The verified files are also checked against Slack's types.</summary>
public sealed class DialogMessageTests
{
    public static TheoryData<string> Scenarios { get; } = [.. DialogScenarios.All.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Card_looks_as_verified_in_Slack(string scenario)
    {
        await using var bot = await BotDriver.StartAsync(Token);
        var card = await DialogScenarios.All[scenario](bot, Token);

        SlackSnapshot.Match(BlockKitRenderer.Message(card, Shown.Key), scenario);
        if (card.Elements.Any(element => element is FormElement))
        {
            SlackSnapshot.Match(BlockKitRenderer.Modal(card, Shown.Frame), scenario + "-modal");
        }
    }
}
