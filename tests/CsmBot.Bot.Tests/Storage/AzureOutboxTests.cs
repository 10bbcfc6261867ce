using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Testing.Peers;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Storage;

/// <summary>Several processes on one table: a message is delivered by the one that committed it, and by one other when that is gone.</summary>
[Collection(nameof(AzuriteCollection))]
public sealed class AzureOutboxTests(AzuriteServer azurite)
{
    /// <summary>As long as a process may stand still unnoticed.</summary>
    private static readonly Duration Almost = Duration.FromSeconds(14);

    private readonly string _table = $"outbox{Guid.NewGuid():N}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_process_committed_another_leaves_alone_while_it_lives()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var message = await CommitAsync(one);

        for (var i = 0; i < 3; i++)
        {
            Assert.Empty(await OpenAsync(other));
            Assert.False(await other.Get<IOutbox>().TakeAsync(message, Token));
            Assert.True(await one.Get<IOutbox>().TakeAsync(message, Token));
            one.Time.Advance(Almost);
            other.Time.Advance(Almost);
            await one.Get<IOutbox>().StayAsync(Token);
        }

        Assert.Equal(message.Key, Assert.Single(await OpenAsync(one)).Key);
    }

    [Fact]
    public async Task What_a_process_left_behind_is_taken_by_one_of_the_others_and_not_by_its_return()
    {
        await using var gone = await StartAsync();
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        await CommitAsync(gone);
        Assert.Empty(await OpenAsync(one));
        Assert.Empty(await OpenAsync(other));
        gone.Time.Advance(Almost + Duration.FromSeconds(2));
        one.Time.Advance(Almost + Duration.FromSeconds(2));
        other.Time.Advance(Almost + Duration.FromSeconds(2));

        var message = Assert.Single(await OpenAsync(one));
        Assert.True(await one.Get<IOutbox>().TakeAsync(message, Token));
        Assert.False(await other.Get<IOutbox>().TakeAsync(message, Token));
        Assert.False(await gone.Get<IOutbox>().TakeAsync(message, Token));
        Assert.Empty(await OpenAsync(gone));

        await one.Get<IOutbox>().MarkDeliveredAsync([message], Token);
        Assert.False(await other.Get<IOutbox>().TakeAsync(message, Token));
        Assert.Null((await one.Get<IOutbox>().FindDeliveredAsync(message.Workspace, message.Conversation, message.Key, Token))!.Holder);
    }

    [Fact]
    public async Task A_process_that_stops_leaves_its_messages_at_once()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var message = await CommitAsync(one);
        Assert.Empty(await OpenAsync(other));

        await one.Get<IOutbox>().LeaveAsync(Token);

        Assert.Equal(message.Key, Assert.Single(await OpenAsync(other)).Key);
        Assert.True(await other.Get<IOutbox>().TakeAsync(message, Token));
    }

    [Fact]
    public async Task A_newer_card_stays_with_the_process_that_is_about_to_deliver_the_first()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var first = await CommitAsync(one);
        var button = BotDriver.Buttons(first.Card).First(button => button.ActionId == "task.complete.v1");

        var press = new ActionInput(button.ActionId, button.EntityId, button.EntityVersion, null, first.Key);
        var second = Assert.Single((await other.RunTurnAsync(other.TurnOf(press, id: "press"), Token)).Messages);

        Assert.Equal((2, first.Holder), (second.Revision, second.Holder));
        Assert.False(await other.Get<IOutbox>().TakeAsync(second, Token));
        Assert.Equal(2, Assert.Single(await OpenAsync(one)).Revision);
    }

    private static async Task<OutboundMessage> CommitAsync(BotDriver bot)
    {
        await bot.Get<IOutbox>().StayAsync(Token);
        return Assert.Single((await bot.RunTurnAsync(bot.TurnOf(new TextInput("triage churn threat at Acme")), Token)).Messages);
    }

    private static async Task<IReadOnlyList<OutboundMessage>> OpenAsync(BotDriver bot) => await bot.Get<IOutbox>().ReadOpenAsync(Token).ToListAsync(Token);

    private Task<BotDriver> StartAsync() => BotDriver.StartAsync(
        Token,
        settings: [new("Storage:Engine", "AzureTables"), new("Storage:ConnectionString", azurite.ConnectionString), new("Storage:Table", _table)]);
}
