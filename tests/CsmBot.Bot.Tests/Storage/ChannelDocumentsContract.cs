using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using Xunit;

namespace CsmBot.Bot.Tests.Storage;

/// <summary>What channels keep for themselves, on every engine.</summary>
public abstract class ChannelDocumentsContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IReadOnlyList<KeyValuePair<string, string?>> Settings { get; }

    [Fact]
    public async Task What_is_written_is_found_by_channel_kind_and_id_alone_also_after_a_restart()
    {
        await using (var bot = await BotDriver.StartAsync(Token, settings: Settings))
        {
            var documents = bot.Get<IChannelDocuments>();
            Assert.True(await documents.TryWriteAsync("slack", "installation", "team:T1", "one", version: null, Token));
            Assert.True(await documents.TryWriteAsync("slack", "installation", "team:T2/#?|", "two\u2028é", version: null, Token));
            Assert.True(await documents.TryWriteAsync("slack", "begun", "team:T1", "three", version: null, Token));
        }

        await using var again = await BotDriver.StartAsync(Token, settings: Settings);
        var kept = again.Get<IChannelDocuments>();
        Assert.Equal("one", (await kept.FindAsync("slack", "installation", "team:T1", Token))!.Data);
        Assert.Equal(
            [("team:T1", "one"), ("team:T2/#?|", "two\u2028é")],
            (await kept.ReadAsync("slack", "installation", Token).ToListAsync(Token)).Select(document => (document.Id, document.Data)).Order());
        Assert.Null(await kept.FindAsync("teams", "installation", "team:T1", Token));
        Assert.Null(await kept.FindAsync("slack", "installation", "team:T", Token));
    }

    [Fact]
    public async Task A_writer_that_did_not_see_the_newest_writes_nothing()
    {
        await using var bot = await BotDriver.StartAsync(Token, settings: Settings);
        var documents = bot.Get<IChannelDocuments>();
        Assert.True(await documents.TryWriteAsync("slack", "k", "contended", "first", version: null, Token));
        Assert.False(await documents.TryWriteAsync("slack", "k", "contended", "second", version: null, Token));
        var first = (await documents.FindAsync("slack", "k", "contended", Token))!;
        Assert.True(await documents.TryWriteAsync("slack", "k", "contended", "third", first.Version, Token));
        Assert.False(await documents.TryWriteAsync("slack", "k", "contended", "fourth", first.Version, Token));
        Assert.False(await documents.TryRemoveAsync("slack", first, Token));
        Assert.Equal("third", (await documents.FindAsync("slack", "k", "contended", Token))!.Data);
    }

    [Fact]
    public async Task Of_many_who_take_a_document_one_gets_it()
    {
        await using var bot = await BotDriver.StartAsync(Token, settings: Settings);
        var documents = bot.Get<IChannelDocuments>();
        await documents.TryWriteAsync("slack", "k", "once", "x", version: null, Token);
        var found = (await documents.FindAsync("slack", "k", "once", Token))!;
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => documents.TryRemoveAsync("slack", found, Token)));
        Assert.Single(taken, won => won);
        Assert.Null(await documents.FindAsync("slack", "k", "once", Token));
    }
}
