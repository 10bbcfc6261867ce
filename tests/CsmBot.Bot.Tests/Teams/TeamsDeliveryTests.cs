using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Teams;
using CsmBot.Conversation.Cards;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.People;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Bot.Tests.Teams;

/// <summary>Getting through to Teams, and what happens when that fails.</summary>
public sealed class TeamsDeliveryTests
{
    private static readonly ConversationId DanasChat = TeamsIds.PersonalOf(new MemberId(TeamsPerson.Dana.AadObjectId));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_is_updated_in_place_after_a_restart()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var card = await teams.SayAsync(teams.Posts.Message("triage build relationship with new sponsor"), 1, Token);
        await DeliveredAsync(teams, DanasChat, 1);
        await teams.RestartAsync(Token);
        await teams.PressAsync(card, "task.complete.v1", Token);
        await teams.ReachedAsync(_ => card.Versions.Count == 2, Token);
        Assert.Single(teams.Open(TeamsPerson.Dana.Chat).Messages);
    }

    [Fact]
    public async Task A_first_word_after_a_restart_needs_nothing_but_the_database()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        teams.Open(TeamsPerson.Dana.Chat);
        using (var installed = await teams.PostAsync(teams.Posts.Installed(), Token))
        {
            await DeliveredAsync(teams, DanasChat, 1);
        }

        await teams.RestartAsync(Token);
        await SendUnaskedAsync(teams, DanasChat, "good morning");
        await teams.ReachedAsync(_ => teams.Open(TeamsPerson.Dana.Chat).Messages.Count == 2, Token);
        Assert.Contains("good morning", teams.Open(TeamsPerson.Dana.Chat).Messages[1].Current.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConversationBlockedByUser", ConversationState.Blocked)]
    [InlineData("MessageWritesBlocked", ConversationState.Blocked)]
    [InlineData("BotNotInConversationRoster", ConversationState.Removed)]
    [InlineData("BotDisabledByAdmin", ConversationState.Disabled)]
    public async Task C12_A_403_marks_the_conversation_dead_stops_sending_and_the_next_inbound_message_revives_it(string code, ConversationState state)
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var chat = teams.Open(TeamsPerson.Dana.Chat);
        await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        chat.RefusalCode = code;
        await SendUnaskedAsync(teams, DanasChat, "first");
        await SendUnaskedAsync(teams, DanasChat, "second");
        await ParkedAsync(teams, 2);
        Assert.Equal(state, (await teams.Get<IConversationDirectory>().FindAsync(teams.Workspace, DanasChat, Token))!.State);
        // One was tried, the other not at all.
        Assert.Equal(2, teams.Connector.Requests.Count(request => request.Operation == FakeOperation.Send));

        chat.RefusalCode = null;
        await teams.SayAsync(teams.Posts.Message("today"), 4, Token);
        var said = chat.Messages.Select(message => message.Current.GetRawText()).ToList();
        Assert.Contains(said, text => text.Contains("first", StringComparison.Ordinal));
        Assert.Contains(said, text => text.Contains("second", StringComparison.Ordinal));
        Assert.Empty(await teams.Get<IOutbox>().ReadParkedAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_removed_bot_stays_silent_and_an_install_greets_and_revives()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var chat = teams.Open(TeamsPerson.Dana.Chat);
        foreach (var post in new[] { teams.Posts.Installed(), teams.Posts.BotAdded(), teams.Posts.Installed(), teams.Posts.BotAdded() })
        {
            using var answer = await teams.PostAsync(post, Token);
        }

        await teams.SayAsync(teams.Posts.Message("help"), 2, Token);
        Assert.Contains("Hello Dana Reyes, I am CsmBot", chat.Messages[0].Current.GetRawText(), StringComparison.Ordinal);

        using (var removed = await teams.PostAsync(teams.Posts.Installed("remove"), Token))
        {
            await SendUnaskedAsync(teams, DanasChat, "are you there");
            await ParkedAsync(teams, 1);
        }

        Assert.Equal(2, chat.Messages.Count);
        using var again = await teams.PostAsync(teams.Posts.Installed(), Token);
        await teams.ReachedAsync(_ => chat.Messages.Count == 4, Token);
        Assert.Equal(2, chat.Messages.Count(message => message.Current.GetRawText().Contains("I am CsmBot", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task T1_A_channel_is_greeted_once_however_the_install_is_reported()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var channel = teams.Open(TeamsPost.Channel);
        foreach (var post in new[] { teams.Posts.BotAddedToChannel(), teams.Posts.InstalledInChannel(), teams.Posts.BotAddedToChannel() })
        {
            using var answer = await teams.PostAsync(post, Token);
        }

        await teams.SayAsync(teams.Posts.InThread("help"), 1, Token);
        Assert.Contains("@CsmBot triage", Assert.Single(channel.Messages).Current.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T37_A_throttled_send_waits_as_long_as_asked_and_arrives_once()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        teams.Connector.FailNext(FakeFault.Throttle(1), request => request.Operation == FakeOperation.Send);
        await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        var sends = teams.Connector.Requests.Where(request => request.Operation == FakeOperation.Send).ToList();
        Assert.Equal(2, sends.Count);
        Assert.True(sends[1].At - sends[0].At >= TimeSpan.FromSeconds(0.9), $"It came back after {sends[1].At - sends[0].At}");
        Assert.Single(teams.Open(TeamsPerson.Dana.Chat).Messages);
    }

    [Fact]
    public async Task T37_A_send_that_Teams_asks_to_wait_with_is_handed_back_at_once_with_the_time_to_come_back_after()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        teams.Connector.FailNext(FakeFault.Throttle(3), request => request.Operation == FakeOperation.Send);
        var postponed = await Assert.ThrowsAsync<DeliveryPostponedException>(() => teams.Get<IChannelSender>().SendAsync(Unasked(teams, DanasChat, "hello"), Token));
        Assert.Equal(TimeSpan.FromSeconds(3), postponed.RetryAfter);
        Assert.Equal(2, teams.Connector.Requests.Count(request => request.Operation == FakeOperation.Send));
    }

    [Fact]
    public async Task A_post_whose_answer_is_lost_is_never_sent_a_third_time()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        teams.Connector.FailAlways(FakeFault.Gateway(502, applied: true), request => request.Operation == FakeOperation.Send);
        teams.Open(TeamsPerson.Dana.Chat);
        using var answer = await teams.PostAsync(teams.Posts.Message("triage churn threat at Acme"), Token);
        await ParkedAsync(teams, 1);
        Assert.Equal(2, teams.Connector.Requests.Count(request => request.Operation == FakeOperation.Send));
    }

    [Fact]
    public async Task A_card_the_person_deleted_is_said_anew_when_it_changes()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var card = await teams.SayAsync(teams.Posts.Message("triage build relationship with new sponsor"), 1, Token);
        teams.Connector.FailNext(FakeFault.Refuse(404, "ActivityNotFoundInConversation"), request => request.Operation == FakeOperation.Update);
        await teams.PressAsync(card, "task.complete.v1", Token);
        await teams.ReachedAsync(_ => teams.Open(TeamsPerson.Dana.Chat).Messages.Count == 2, Token);
    }

    [Fact]
    public async Task A_send_that_is_accepted_without_an_id_is_followed_by_a_new_message_instead_of_an_update()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        teams.Connector.FailNext(FakeFault.EmptyAccepted(), request => request.Operation == FakeOperation.Send);
        var card = await teams.SayAsync(teams.Posts.Message("triage build relationship with new sponsor"), 1, Token);
        await DeliveredAsync(teams, DanasChat, 1);
        await teams.PressAsync(card, "task.complete.v1", Token);
        await teams.ReachedAsync(_ => teams.Open(TeamsPerson.Dana.Chat).Messages.Count == 2, Token);
        Assert.DoesNotContain(teams.Connector.Requests, request => request.Operation == FakeOperation.Update);
    }

    [Fact]
    public async Task A_text_as_long_as_a_message_may_be_still_goes_out_as_a_card_within_the_budget()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        await teams.SayAsync(teams.Posts.Message("triage " + string.Concat(Enumerable.Repeat("\u6F22\"<b>\\ churn at Acme ", 5000))), 1, Token);
        Assert.InRange(teams.Connector.Requests.Last(request => request.Operation == FakeOperation.Send).BodyBytes, 1, 28 * 1024);
    }

    [Fact]
    public async Task Two_processes_serving_one_conversation_lose_no_update()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        await using var second = await teams.StartSecondAsync(Token);
        var chat = teams.Open(TeamsPerson.Dana.Chat);
        for (var i = 0; i < 20; i++)
        {
            using var answer = await teams.PostAsync(teams.Posts.Message($"triage tidy shelf number {i} whenever"), Token, to: i % 2 == 0 ? null : second);
        }

        await teams.ReachedAsync(_ => chat.Messages.Select(Summary).Distinct(StringComparer.Ordinal).Count() == 20, Token);
        for (var i = 1; i <= 20; i++)
        {
            Assert.NotNull(await TeamsTasks.FindAsync(teams, i, Token));
        }

        Assert.Null(await TeamsTasks.FindAsync(teams, 21, Token));
        Assert.Equal(20, (await TeamsTasks.Look(teams).GetTallyAsync(new MemberId(TeamsPerson.Dana.AadObjectId), Token)).Open);
    }

    private static string Summary(FakeMessage message) => message.Current.GetProperty("summary").GetString()!;

    /// <summary>What a digest or a nudge does: a message of its own, with no turn of the person's before it.</summary>
    private static async Task SendUnaskedAsync(TeamsDriver teams, ConversationId conversation, string text)
    {
        var session = TeamsTasks.Look(teams, text);
        session.Send(Unasked(teams, conversation, text));
        Assert.Equal(CommitOutcome.Committed, await session.CommitAsync(Token));
    }

    private static OutboundMessage Unasked(TeamsDriver teams, ConversationId conversation, string text) => new()
    {
        Workspace = teams.Workspace,
        Conversation = conversation,
        Channel = TeamsIds.Channel,
        Key = $"0000000000000000001-{text}",
        At = BotDriver.Start,
        Card = new Card(text, [new TextElement(text)]),
    };

    private static Task ParkedAsync(TeamsDriver teams, int count) => UntilAsync(async () =>
        await teams.Get<IOutbox>().ReadParkedAsync(Token).CountAsync(Token) == count);

    private static Task DeliveredAsync(TeamsDriver teams, ConversationId conversation, int count) => UntilAsync(async () =>
        (await teams.Get<IOutbox>().ReadDeliveredAsync(teams.Workspace, conversation, null, 100, Token)).Count == count);

    private static async Task UntilAsync(Func<Task<bool>> isReached)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(40));
        while (!await isReached())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
