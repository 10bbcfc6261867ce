using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using Xunit;

namespace CsmBot.Bot.Tests.Storage;

/// <summary>The conversations the bot can write to unasked, on every engine.</summary>
public abstract class ConversationDirectoryContract
{
    private static readonly ConversationId Channel = new("19:general@thread.tacv2");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IReadOnlyList<KeyValuePair<string, string?>> Settings { get; }

    [Fact]
    public async Task What_one_process_noted_another_finds_after_a_restart()
    {
        var noted = Known(Channel) with { Address = """{"serviceUrl":"https://smba.trafficmanager.net/teams/"}""", Installs = 2, State = ConversationState.Blocked, Cause = "blocked" };
        await using (var bot = await BotDriver.StartAsync(Token, settings: Settings))
        {
            Assert.Null(await bot.Get<IConversationDirectory>().FindAsync(BotDriver.Workspace, Channel, Token));
            Assert.Equal(noted, await bot.Get<IConversationDirectory>().UpdateAsync(BotDriver.Workspace, Channel, _ => noted, Token));
        }

        await using var again = await BotDriver.StartAsync(Token, settings: Settings);
        Assert.Equal(noted, await again.Get<IConversationDirectory>().FindAsync(BotDriver.Workspace, Channel, Token));
        Assert.Contains(noted, await again.Get<IConversationDirectory>().ReadAsync(BotDriver.Workspace, Token).ToListAsync(Token));
        Assert.Empty(await again.Get<IConversationDirectory>().ReadAsync(new WorkspaceId("another"), Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Writers_that_meet_lose_no_change()
    {
        var id = new ConversationId("contended");
        await using var one = await BotDriver.StartAsync(Token, settings: Settings);
        await using var other = await BotDriver.StartAsync(Token, settings: Settings);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : other).Get<IConversationDirectory>().UpdateAsync(
            BotDriver.Workspace, id, known => (known ?? Known(id)) with { Installs = (known?.Installs ?? 0) + 1 }, Token)));
        Assert.Equal(20, (await one.Get<IConversationDirectory>().FindAsync(BotDriver.Workspace, id, Token))!.Installs);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_writes_nothing()
    {
        var id = new ConversationId("quiet");
        await using var bot = await BotDriver.StartAsync(Token, settings: Settings);
        var directory = bot.Get<IConversationDirectory>();
        Assert.Null(await directory.UpdateAsync(BotDriver.Workspace, id, _ => null, Token));
        await directory.UpdateAsync(BotDriver.Workspace, id, _ => Known(id), Token);
        Assert.Equal(Known(id), await directory.UpdateAsync(BotDriver.Workspace, id, known => known, Token));
        Assert.Equal(Known(id), await directory.UpdateAsync(BotDriver.Workspace, id, _ => null, Token));
    }

    private static KnownConversation Known(ConversationId id) => new()
    {
        Workspace = BotDriver.Workspace,
        Id = id,
        Channel = "teams",
        Kind = ConversationKind.Channel,
        Address = "{}",
        LastSeen = BotDriver.Start,
    };
}
