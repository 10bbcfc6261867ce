using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using NodaTime;
using Xunit;

namespace CsmBot.Bot.Tests.Conversation.Dialogs.Undelivered;

/// <summary>T37: whoever leads the team sees in the chat what could not be delivered, and can try again.</summary>
public sealed class UndeliveredCommandTests
{
    private const string Retry = "undelivered.retry.v1";
    private const string Dismiss = "undelivered.dismiss.v1";

    private static readonly MemberId Cora = TeamBook.Cora;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T37_With_nothing_set_aside_it_says_so()
    {
        await using var book = await TeamBook.StartAsync();
        Assert.Equal("Nothing is undelivered.", TeamBook.TextOf(await book.AskAsync("undelivered", Cora)));
    }

    [Theory]
    [InlineData("undelivered")]
    [InlineData("parked")]
    [InlineData("dead-letters")]
    public async Task T37_It_lists_whose_how_many_since_when_and_why_and_no_word_of_what_they_say(string typed)
    {
        await using var book = await StartAsync();
        await book.RefuseAsync(Message(book, TeamBook.Dana, 1), Message(book, TeamBook.Dana, 2));
        var shown = TeamBook.TextOf(await book.AskAsync(typed, Cora));
        Assert.StartsWith("2 messages were not delivered\nDana Reyes, test: 2 answer, since today 10:00. Cause: the person blocked the bot.\nTry again | Dismiss\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T37_Nobody_else_sees_it_and_nobody_else_can_press_it()
    {
        await using var book = await StartAsync();
        await book.RefuseAsync(Message(book, TeamBook.Dana, 1));
        foreach (var other in new[] { TeamBook.Dana, TeamBook.Sam, TeamBook.Bo })
        {
            Assert.StartsWith("The head coach sees what could not be delivered", TeamBook.TextOf(await book.AskAsync("undelivered", other)), StringComparison.Ordinal);
        }

        var list = await book.AskAsync("undelivered", Cora);
        Assert.StartsWith("The head coach sees", TeamBook.TextOf(Assert.Single(await book.PressAsync(list, Dismiss, TeamBook.Bo))), StringComparison.Ordinal);
        Assert.Single(await book.ParkedAsync());
    }

    [Fact]
    public async Task T37_C5_In_a_channel_the_head_coach_alone_sees_it()
    {
        await using var book = await StartAsync();
        await book.RefuseAsync(Message(book, TeamBook.Dana, 1));
        var said = await book.SayInChannelAsync("/undelivered", Cora);
        Assert.DoesNotContain("Dana", TeamBook.TextOf(said.Single(message => message.Conversation == BotDriver.Channel)), StringComparison.Ordinal);
        Assert.Contains("Dana Reyes", TeamBook.TextOf(said.Single(message => message.Conversation == TeamBook.Own(Cora))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T37_Try_again_sends_all_of_a_chat_in_their_order_though_the_chat_counted_as_lost()
    {
        await using var book = await StartAsync();
        await book.RefuseAsync(Message(book, TeamBook.Dana, 1), Message(book, TeamBook.Dana, 2), Message(book, TeamBook.Kim, 3));
        var pressed = await book.PressAsync(await book.AskAsync("undelivered", Cora), Retry, Cora, KeyOf(2));

        Assert.Equal([KeyOf(1), KeyOf(2)], pressed.Where(message => message.Conversation == TeamBook.Own(TeamBook.Dana)).Select(message => message.Key));
        var shown = TeamBook.TextOf(pressed.Single(message => message.Conversation == TeamBook.Own(Cora)));
        Assert.Contains("2 on their way again. This cannot be undone", shown, StringComparison.Ordinal);
        Assert.Contains("1 message was not delivered", shown, StringComparison.Ordinal);
        Assert.Equal(ConversationState.Active, (await book.Get<IConversationDirectory>().FindAsync(BotDriver.Workspace, TeamBook.Own(TeamBook.Dana), Token))!.State);
        Assert.Equal(KeyOf(3), Assert.Single(await book.ParkedAsync()).Message.Key);
    }

    [Fact]
    public async Task T37_What_is_refused_again_comes_back_and_nobody_is_told_again()
    {
        await using var book = await StartAsync();
        await book.RefuseAsync(Message(book, TeamBook.Dana, 1));
        var again = (await book.PressAsync(await book.AskAsync("undelivered", Cora), Retry, Cora)).Single(message => message.Conversation == TeamBook.Own(TeamBook.Dana));
        Assert.True(again.Detour!.IsLastResort);
        Assert.Empty(await book.RefuseAsync(again));
        Assert.Contains("1 message was not delivered", TeamBook.TextOf(await book.AskAsync("undelivered", Cora)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T37_T9_Dismissed_they_are_gone_and_undo_leaves_them_so()
    {
        await using var book = await StartAsync();
        await book.RefuseAsync(Message(book, TeamBook.Dana, 1));
        var list = await book.AskAsync("undelivered", Cora);
        Assert.Contains("1 dismissed: they will not be sent. This cannot be undone.\nNothing is undelivered.", TeamBook.TextOf(await book.ClickAsync(list, Dismiss, Cora)), StringComparison.Ordinal);
        Assert.Empty(await book.ParkedAsync());
        Assert.Contains("nothing of yours to take back", TeamBook.TextOf(await book.AskAsync("undo", Cora)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T37_A_press_on_an_old_list_touches_nothing_that_the_list_did_not_count()
    {
        await using var book = await StartAsync();
        await book.RefuseAsync(Message(book, TeamBook.Dana, 1));
        var list = await book.AskAsync("undelivered", Cora);
        await book.RefuseAsync(Message(book, TeamBook.Dana, 2));
        await book.ClickAsync(list, Dismiss, Cora);
        Assert.Equal(KeyOf(2), Assert.Single(await book.ParkedAsync()).Message.Key);
        var press = new ActionInput(Dismiss, TeamBook.Own(TeamBook.Dana).Value, null, KeyOf(1), list.Key);
        Assert.Contains("Nothing of that is left", TeamBook.TextOf(Assert.Single(await book.RunAsync(press, Cora))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("with-nobody|../x", "zzz")]
    public async Task T37_A_press_on_nothing_says_so(string? entity, string? value)
    {
        await using var book = await StartAsync();
        Assert.Contains("Nothing of that is left", TeamBook.TextOf(Assert.Single(await book.RunAsync(new ActionInput(Retry, entity, null, value, null), Cora))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T37_Of_very_many_chats_the_oldest_are_shown_and_the_rest_is_counted()
    {
        await using var book = await StartAsync();
        foreach (var number in Enumerable.Range(10, 20))
        {
            await book.Get<IOutbox>().ParkAsync(
                Message(book, new MemberId($"member-{number}"), number), "it is gone", BotDriver.Start + Duration.FromMinutes(number), Token);
        }

        var shown = await book.AskAsync("undelivered", Cora);
        Assert.Contains("20 messages were not delivered", TeamBook.TextOf(shown), StringComparison.Ordinal);
        Assert.Contains("A channel or group, test: 1 answer", TeamBook.TextOf(shown), StringComparison.Ordinal);
        Assert.Contains("And 12 more chats.", TeamBook.TextOf(shown), StringComparison.Ordinal);
        Assert.Equal(8, BotDriver.Buttons(shown.Card).Count(button => button.ActionId == Retry));
    }

    [Fact]
    public async Task T37_It_says_what_went_elsewhere_and_who_was_told()
    {
        await using var book = await StartAsync();
        await book.RefuseAsync(Message(book, TeamBook.Dana, 1), Message(book, TeamBook.Dana, 2));
        await book.WriteAsync(session =>
        {
            session.Save(new ParkedMessage(Message(book, TeamBook.Dana, 1), Refusals.Cause) { Member = TeamBook.Dana, Fate = new ParkedFate(book.Now, "slack") });
            session.Save(new ParkedMessage(Message(book, TeamBook.Dana, 2), Refusals.Cause) { Member = TeamBook.Dana, Fate = new ParkedFate(book.Now, Told: [TeamBook.Bo]) });
        });
        var list = await book.AskAsync("undelivered", Cora);
        Assert.Contains("Cause: the person blocked the bot. 1 went to Slack instead. Told: Bo Lind.", TeamBook.TextOf(list), StringComparison.Ordinal);

        // What was read elsewhere is not sent again.
        Assert.DoesNotContain(await book.PressAsync(list, Retry, Cora), message => message.Key == KeyOf(1));
        Assert.Equal(KeyOf(1), Assert.Single(await book.ParkedAsync()).Message.Key);
    }

    private static async Task<TeamBook> StartAsync()
    {
        var book = await TeamBook.StartAsync();
        await book.KnowAsync(TeamBook.Dana, ConversationState.Blocked);
        return book;
    }

    private static OutboundMessage Message(TeamBook book, MemberId who, int number) => new()
    {
        Workspace = BotDriver.Workspace,
        Conversation = TeamBook.Own(who),
        Channel = "test",
        Key = KeyOf(number),
        At = book.Now,
        Card = new Card("a secret", [new TextElement("a secret")]),
    };

    private static string KeyOf(int number) => $"0000000000000000{number:D3}-turn-00";
}
