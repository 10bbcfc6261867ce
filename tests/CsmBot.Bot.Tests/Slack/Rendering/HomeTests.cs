using CsmBot.Bot.Tests.Drivers;
using CsmBot.Bot.Tests.Teams.Rendering;
using CsmBot.Channels.Slack.Rendering;
using CsmBot.Conversation.Cards;
using CsmBot.Protocols.Slack.Views;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Rendering;

public sealed class HomeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("matrix")]
    [InlineData("today")]
    public async Task Home_looks_as_verified(string scenario)
    {
        await using var bot = await BotDriver.StartAsync(Token);

        SlackSnapshot.Match(BlockKitRenderer.Home(await DialogScenarios.All[scenario](bot, Token)), scenario);
    }

    [Fact]
    public void Home_has_room_for_lists_that_a_message_has_to_cut()
    {
        var lists = Enum.GetValues<Domain.Triage.Quadrant>()
            .Select(quadrant => new TaskListElement($"List {quadrant}", [.. Enumerable.Range(1, 20).Select(number => ElementSamples.Row(number, quadrant))]))
            .ToArray<CardElement>();

        Assert.InRange(Shown.Home(lists).Blocks.Count, 65, SlackView.MaxBlocks);
        Assert.Contains("and 10 more", Shown.Message(lists).Blocks().Words(), StringComparison.Ordinal);
    }
}
