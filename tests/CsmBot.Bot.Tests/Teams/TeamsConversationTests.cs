using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Teams;
using Xunit;

namespace CsmBot.Bot.Tests.Teams;

/// <summary>What people see in a personal chat, a group chat and a channel.</summary>
public sealed class TeamsConversationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R35_T5_A_churn_threat_typed_in_a_personal_chat_is_filed_and_answered_by_one_card()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var answer = await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        Assert.Contains("T-1 · Quadrant 1 · Do first", answer.Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Null(answer.Text);
        var task = await TeamsTasks.FindAsync(teams, 1, Token);
        Assert.Equal((Quadrant.DoFirst, "Acme", new MemberId(TeamsPerson.Dana.AadObjectId)), (task!.Quadrant, task.Account, task.Owner));
        var member = await TeamsTasks.Look(teams).FindMemberAsync(task.Owner, Token);
        Assert.Equal(("Dana Reyes", "America/New_York", "dana.reyes@example.com"), (member!.Name, member.Zone, member.Email));
    }

    [Theory]
    [InlineData("<at>CsmBot</at> triage churn threat at Acme")]
    [InlineData("<at>CsmBot</at>, triage churn threat at Acme")]
    [InlineData("triage churn threat <at>CsmBot</at> at Acme")]
    [InlineData("triage&nbsp;churn threat at Acme <at>CsmBot</at>")]
    public async Task A_mention_anywhere_in_the_text_is_left_out_by_its_id(string text)
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var post = teams.Posts.InGroup("x");
        post["text"] = text;
        await teams.SayAsync(post, 1, Token);
        Assert.Equal("churn threat at Acme", (await TeamsTasks.FindAsync(teams, 1, Token))!.Text);
    }

    [Fact]
    public async Task C5_In_a_channel_the_thread_sees_no_account_and_the_person_gets_the_whole_card_in_their_own_chat()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        await teams.SayAsync(teams.Posts.InThread("triage churn threat at Acme"), 1, Token);
        await teams.ReachedAsync(connector => connector.Requests.Count(request => request.Operation == FakeOperation.Send) == 2, Token);

        // Two conversations, so either may be first.
        var sends = teams.Connector.Requests.Where(request => request.Operation == FakeOperation.Send).ToLookup(request => request.ConversationId == TeamsPost.Thread);
        var shared = Assert.Single(sends[true]).Body.GetRawText();
        Assert.Contains("Quadrant 1", shared, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", shared, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("churn", shared, StringComparison.OrdinalIgnoreCase);
        var own = Assert.Single(sends[false]);
        Assert.Contains("Acme", own.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Single(teams.Connector.Requests, request => request.Operation == FakeOperation.CreateConversation);
    }

    [Fact]
    public async Task Two_messages_of_one_conversation_are_answered_in_their_order()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var chat = teams.Open(TeamsPerson.Dana.Chat);
        for (var i = 1; i <= 12; i++)
        {
            using var answer = await teams.PostAsync(teams.Posts.Message($"triage tidy shelf number {i} whenever"), Token);
        }

        await teams.ReachedAsync(_ => chat.Messages.Count == 12, Token);
        Assert.Equal(
            Enumerable.Range(1, 12).Select(i => $"T-{i}"),
            chat.Messages.Select(message => message.Current.GetProperty("summary").GetString()!.Split(' ', ',')[0]));
    }

    [Fact]
    public async Task A_press_updates_the_card_for_everybody_and_is_answered_with_it()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var shared = await teams.SayAsync(teams.Posts.InThread("triage build relationship with new sponsor"), 1, Token);
        var answer = await teams.PressAsync(shared, "task.complete.v1", Token, conversation: TeamsPost.Thread);
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        Assert.Contains("T-1 · Done", answer.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        await teams.ReachedAsync(_ => shared.Versions.Count == 2, Token);
        Assert.Contains("T-1 · Done", shared.Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Single(teams.Open(TeamsPost.Thread).Messages);
    }

    [Fact]
    public async Task Details_of_a_shared_card_come_in_the_persons_own_chat()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var shared = await teams.SayAsync(teams.Posts.InThread("triage churn threat at Acme"), 1, Token);
        await teams.ReachedAsync(connector => connector.Requests.Count(request => request.Operation == FakeOperation.Send) == 2, Token);
        await teams.PressAsync(shared, "task.show.v1", Token, conversation: TeamsPost.Thread);
        await teams.ReachedAsync(connector => connector.Requests.Count(request => request.Operation == FakeOperation.Send) == 3, Token);
        var details = teams.Connector.Requests.Last(request => request.Operation == FakeOperation.Send);
        Assert.NotEqual(TeamsPost.Thread, details.ConversationId);
        Assert.Contains("Acme", details.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Single(shared.Versions);
    }

    [Fact]
    public async Task T15_A_press_delivered_twice_acts_once_and_a_stale_one_refreshes_the_card()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var card = await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        var move = TeamsAction.AllOf(card.Card!.Value).First(action => action.Id == "task.quadrant.v1");
        var post = teams.Posts.Execute(move.Data, "task.quadrant.v1", card.Id);
        var first = await teams.InvokeAsync(post, Token);
        var again = await teams.InvokeAsync(post, Token);
        Assert.Equal(first.GetProperty("type").GetString(), again.GetProperty("type").GetString());
        Assert.Equal(2, (await TeamsTasks.FindAsync(teams, 1, Token))!.Version);

        var stale = await teams.InvokeAsync(teams.Posts.Execute(move.Data, "task.quadrant.v1", card.Id), Token);
        Assert.Contains("changed since the card was shown", stale.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2, (await TeamsTasks.FindAsync(teams, 1, Token))!.Version);
    }

    [Fact]
    public async Task An_unauthorised_clicker_is_told_so_and_changes_nothing()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var shared = await teams.SayAsync(teams.Posts.InThread("triage churn threat at Acme"), 1, Token);
        var answer = await teams.PressAsync(shared, "task.complete.v1", Token, TeamsPerson.Bo, TeamsPost.Thread);
        Assert.Equal("application/vnd.microsoft.activity.message", answer.GetProperty("type").GetString());
        Assert.Contains("belongs to someone else", answer.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.True((await TeamsTasks.FindAsync(teams, 1, Token))!.IsOpen);
        Assert.Single(shared.Versions);
    }

    [Fact]
    public async Task A_card_from_an_older_flow_is_refused_and_never_throws()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var card = await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        var old = TeamsAction.Of(card.Card!.Value, "task.complete.v1").Data;
        old["csmbot"]!["a"] = "task.complete.v0";
        var answer = await teams.InvokeAsync(teams.Posts.Execute(old, "task.complete.v0", card.Id), Token);
        Assert.Contains("older version", answer.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        Assert.True((await TeamsTasks.FindAsync(teams, 1, Token))!.IsOpen);
    }

    [Fact]
    public async Task An_automatic_refresh_shows_the_card_and_changes_nothing()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var card = await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        var done = TeamsAction.Of(card.Card!.Value, "task.complete.v1");
        var post = teams.Posts.Execute(done.Data, "task.complete.v1", card.Id);
        post["value"]!["trigger"] = "automatic";
        var answer = await teams.InvokeAsync(post, Token);
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        Assert.True((await TeamsTasks.FindAsync(teams, 1, Token))!.IsOpen);
    }

    [Fact]
    public async Task A_refresh_that_comes_before_the_delivery_is_recorded_shows_the_card_too()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        teams.Connector.FailNext(FakeFault.Hang(applied: true), request => request.Operation == FakeOperation.Send);
        var card = await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        var post = teams.Posts.Execute(TeamsAction.Of(card.Card!.Value, "task.complete.v1").Data, "task.complete.v1", card.Id);
        post["value"]!["trigger"] = "automatic";
        var answer = await teams.InvokeAsync(post, Token);
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
    }

    [Fact]
    public async Task An_older_clients_submit_without_text_counts_as_the_press()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var card = await teams.SayAsync(teams.Posts.Message("triage build relationship with new sponsor"), 1, Token);
        var post = teams.Posts.Message(string.Empty);
        post.Remove("text");
        post["value"] = TeamsAction.Of(card.Card!.Value, "task.complete.v1").Data.DeepClone();
        using var answer = await teams.PostAsync(post, Token);
        await teams.ReachedAsync(_ => card.Versions.Count == 2, Token);
        Assert.False((await TeamsTasks.FindAsync(teams, 1, Token))!.IsOpen);
    }

    [Fact]
    public async Task A_like_on_a_card_just_filed_keeps_it_as_it_is_and_other_reactions_do_nothing()
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        var card = await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        await teams.SettledAsync(Token);
        foreach (var (type, shown) in new[] { ("angry", card.Id), ("like", "1000000000000") })
        {
            using var ignored = await teams.PostAsync(teams.Posts.Reaction(shown, type), Token);
        }

        using var liked = await teams.PostAsync(teams.Posts.Reaction(card.Id), Token);
        await teams.ReachedAsync(_ => card.Versions.Count == 2, Token);
        Assert.DoesNotContain(TeamsAction.AllOf(card.Card!.Value), action => action.Id == "triage.keep.v1");
        Assert.Single(teams.Open(TeamsPerson.Dana.Chat).Messages);
    }

    [Theory]
    [InlineData("today")]
    [InlineData("triage churn threat at Acme")]
    public async Task T25_A_guest_sees_no_work_whatever_they_type(string typed)
    {
        await using var teams = await TeamsDriver.StartAsync(Token);
        await teams.SayAsync(teams.Posts.Message("triage churn threat at Acme"), 1, Token);
        var refused = await teams.SayAsync(teams.Posts.Message(typed, TeamsPerson.Gil), 1, Token);
        Assert.Contains("You are a guest here", refused.Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Null(await TeamsTasks.FindAsync(teams, 2, Token));
    }
}
