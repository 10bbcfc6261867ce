using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Domain.People;
using CsmBot.Domain.Triage;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Bot.Tests.Slack;

/// <summary>Whole conversations in Slack: commands, chats, mentions, presses, windows and the Home.</summary>
public sealed class SlackConversationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T6_A_command_is_acknowledged_empty_filed_and_answered_for_the_persons_eyes_where_they_typed_it()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var answer = await slack.CommandAsync("/triage", "churn threat at Acme", Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count == 1, Token);
        var said = JsonElement.Parse(slack.Slack.CallsOf("response/cmd")[0].Body);
        Assert.Equal("ephemeral", said.GetProperty("response_type").GetString());
        Assert.Contains("Acme", said.GetProperty("text").GetString(), StringComparison.Ordinal);
        var task = await slack.FindTaskAsync(1, Token);
        Assert.Equal((Quadrant.DoFirst, "Acme", new MemberId(SlackDriver.Dana)), (task!.Quadrant, task.Account, task.Owner));
        Assert.Empty(slack.Slack.CallsOf("chat.postMessage"));
        var member = await slack.Look().FindMemberAsync(task.Owner, Token);
        Assert.Equal(("Dana", "dana.reyes@example.com"), (member!.Name, member.Email));
    }

    [Fact]
    public async Task A_command_in_the_persons_own_chat_is_answered_by_a_message_that_lasts()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var said = await slack.SendAsync(slack.Event(slack.Direct("help")), Token);
        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Count == 1, Token);
        using var answer = await slack.CommandAsync("/matrix", string.Empty, Token, channel: SlackDriver.DanasChat);
        var (call, _) = await slack.LastAsync("chat.postMessage", 2, Token);
        Assert.Equal(SlackDriver.DanasChat, call["channel"]);
        Assert.False(string.IsNullOrWhiteSpace(call["text"]));
        Assert.Empty(slack.Slack.CallsOf("response/cmd"));
    }

    [Theory]
    [InlineData("", "help")]
    [InlineData("triage \u201Cchurn threat\u201D at Acme", "Acme")]
    [InlineData("flibber", "help")]
    public async Task The_catchall_takes_everything(string text, string expected)
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var answer = await slack.CommandAsync("/csm", text, Token);
        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count == 1, Token);
        Assert.Contains(expected, slack.Slack.CallsOf("response/cmd")[0].Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task C5_A_mention_is_answered_in_its_thread_without_account_and_wholly_in_the_persons_own_chat()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var ts = slack.NewTs();
        using var answer = await slack.SendAsync(slack.Event(slack.Mention($"<@{slack.Slack.Workspace.BotUserId}>, triage churn threat at Acme", ts: ts)), Token);
        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Count == 2, Token);
        var shared = slack.Slack.CallsOf("chat.postMessage").Single(call => call["channel"] == SlackDriver.Channel);
        Assert.Equal(ts, shared["thread_ts"]);
        Assert.DoesNotContain("Acme", shared.Body, StringComparison.Ordinal);
        var whole = slack.Slack.CallsOf("chat.postMessage").Single(call => call["channel"] != SlackDriver.Channel);
        Assert.Contains("Acme", whole["text"], StringComparison.Ordinal);
        Assert.Equal("churn threat at Acme", (await slack.FindTaskAsync(1, Token))!.Text);
    }

    [Fact]
    public async Task Details_of_a_shared_card_come_in_the_persons_own_chat()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var ts = slack.NewTs();
        using var answer = await slack.SendAsync(slack.Event(slack.Mention("<@U0BOT> triage churn threat at Acme", ts: ts)), Token);
        var shared = (await slack.MessagesAsync(2, Token)).Single(message => message.Channel == SlackDriver.Channel);
        await slack.SettledAsync(Token);
        using var pressed = await slack.InteractAsync(
            slack.Press(JsonElement.Parse(shared.Blocks!), "task.show.v1", SlackDriver.Channel, shared.Ts, threadTs: ts), Token);
        var details = (await slack.MessagesAsync(3, Token))[^1];
        Assert.Equal(SlackDriver.DanasChat, details.Channel);
        Assert.Contains("Acme", details.Blocks, StringComparison.Ordinal);
        await slack.SettledAsync(Token);
        Assert.Empty(slack.Slack.CallsOf("chat.update"));
    }

    [Fact]
    public async Task A_mention_and_its_message_are_one_and_a_redelivery_changes_nothing()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var ts = slack.NewTs();
        var mention = slack.Event(slack.Mention("<@U0BOT> triage churn threat at Acme", ts: ts), "Ev1");
        var posts = Enumerable.Range(0, 4).Select(_ => slack.SendAsync(mention.DeepClone().AsObject(), Token)).ToList();
        foreach (var post in await Task.WhenAll(posts))
        {
            Assert.Equal(HttpStatusCode.OK, post.StatusCode);
            post.Dispose();
        }

        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Count == 2, Token);
        await slack.SettledAsync(Token);
        await slack.RestartAsync(Token);
        using var late = await slack.SendAsync(slack.Event(slack.Mention("<@U0BOT> triage churn threat at Acme", ts: ts), "Ev2"), Token);
        Assert.Null(await slack.FindTaskAsync(2, Token));
        Assert.Equal(2, slack.Slack.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task A_stop_lets_a_message_on_its_way_arrive_and_the_next_start_does_not_repeat_it()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        slack.Slack.FailNext("chat.postMessage", SlackFault.HoldUntil(released.Task));
        using var said = await slack.SendAsync(slack.Event(slack.Direct("triage churn threat at Acme")), Token);
        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Count == 1, Token);
        var restart = slack.RestartAsync(Token);
        released.SetResult();
        await restart;
        using var later = await slack.SendAsync(slack.Event(slack.Direct("help")), Token);
        await slack.MessagesAsync(2, Token);
        await slack.SettledAsync(Token);
        Assert.Equal(2, slack.Slack.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task Bots_edits_and_channel_talk_are_left_alone()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var ofBot = slack.Direct("triage loop");
        ofBot["bot_id"] = "B9";
        var ofOurs = slack.Direct("triage loop", slack.Slack.Workspace.BotUserId);
        var edited = slack.Direct("triage loop");
        edited["subtype"] = "message_changed";
        var talk = slack.Mention("triage loop");
        (talk["type"], talk["channel_type"]) = ("message", "channel");
        foreach (var happened in new[] { ofBot, ofOurs, edited, talk })
        {
            using var answer = await slack.SendAsync(slack.Event(happened), Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var heard = await slack.SendAsync(slack.Event(slack.Direct("triage churn threat at Acme")), Token);
        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Count == 1, Token);
        Assert.Null(await slack.FindTaskAsync(2, Token));
    }

    [Fact]
    public async Task A_press_changes_the_message_in_place_and_a_stale_one_shows_how_things_stand()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var said = await slack.SendAsync(slack.Event(slack.Direct("triage churn threat at Acme")), Token);
        var (_, blocks) = await slack.LastAsync("chat.postMessage", 1, Token);
        var ts = (await slack.MessagesAsync(1, Token)).Single().Ts;
        var done = slack.Press(blocks, "task.complete.v1", SlackDriver.DanasChat, ts);
        using var first = await slack.InteractAsync(done, Token);
        var (update, _) = await slack.LastAsync("chat.update", 1, Token);
        Assert.Equal((ts, SlackDriver.DanasChat), (update["ts"], update["channel"]));
        Assert.False((await slack.FindTaskAsync(1, Token))!.IsOpen);

        var version = (await slack.FindTaskAsync(1, Token))!.Version;
        using var stale = await slack.InteractAsync(slack.Press(blocks, "task.complete.v1", SlackDriver.DanasChat, ts), Token);
        await slack.ReachedAsync(api => api.CallsOf("chat.update").Count + api.CallsOf("chat.postMessage").Count >= 3, Token);
        Assert.Equal(version, (await slack.FindTaskAsync(1, Token))!.Version);
    }

    [Fact]
    public async Task An_answer_for_one_persons_eyes_is_changed_by_the_presss_own_address()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var answer = await slack.CommandAsync("/triage", "churn threat at Acme", Token);
        await slack.ReachedAsync(api => api.CallsOf("response/cmd").Count == 1, Token);
        var blocks = JsonElement.Parse(slack.Slack.CallsOf("response/cmd")[0].Body).GetProperty("blocks");
        using var press = await slack.InteractAsync(slack.Press(blocks, "task.complete.v1", SlackDriver.Channel, slack.NewTs(), isEphemeral: true, responseName: "own"), Token);
        await slack.ReachedAsync(api => api.CallsOf("response/own").Count == 1, Token);
        Assert.True(JsonElement.Parse(slack.Slack.CallsOf("response/own")[0].Body).GetProperty("replace_original").GetBoolean());
        Assert.False((await slack.FindTaskAsync(1, Token))!.IsOpen);
    }

    [Fact]
    public async Task What_cannot_be_answered_in_the_channel_any_more_goes_to_the_persons_own_chat()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.FailAlways("response/cmd", SlackFault.Say(404, "expired_url", "text/plain"));
        using var answer = await slack.CommandAsync("/triage", "churn threat at Acme", Token);
        var (call, _) = await slack.LastAsync("chat.postMessage", 1, Token);
        Assert.StartsWith("D", call["channel"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task T6_Triage_this_opens_a_window_at_once_fills_it_and_files_with_a_link_back()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var action = slack.Interaction("message_action");
        action["callback_id"] = "triage_message";
        action["message_ts"] = "1763900001.000100";
        action["channel"] = new JsonObject { ["id"] = SlackDriver.Channel };
        action["message"] = new JsonObject { ["type"] = "message", ["ts"] = "1763900001.000100", ["user"] = SlackDriver.Bo, ["text"] = "Acme &amp; Sons threaten to <https://x.example|churn>" };
        using var answer = await slack.InteractAsync(action, Token);
        await slack.ReachedAsync(api => api.CallsOf("views.update").Count == 1, Token);
        Assert.Single(slack.Slack.CallsOf("views.open"));
        var view = slack.Slack.CallsOf("views.update")[0].Json("view");
        Assert.Contains("Acme & Sons threaten to churn", JsonSerializer.Serialize(view, JsonSerializerOptions.Web).Replace("\\u0026", "&", StringComparison.Ordinal), StringComparison.Ordinal);

        using var submitted = await slack.InteractAsync(slack.Submit(view), Token);
        Assert.Equal(HttpStatusCode.OK, submitted.StatusCode);
        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Count == 1, Token);
        Assert.Equal("https://acme.slack.com/archives/C01CSM/p1763900001000100", (await slack.FindTaskAsync(1, Token))!.Source);
    }

    [Fact]
    public async Task An_edit_opens_a_window_and_the_card_changes_in_place()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var said = await slack.SendAsync(slack.Event(slack.Direct("triage churn threat at Acme")), Token);
        var (_, blocks) = await slack.LastAsync("chat.postMessage", 1, Token);
        var ts = (await slack.MessagesAsync(1, Token)).Single().Ts;
        using var press = await slack.InteractAsync(slack.Press(blocks, "task.edit.v1", SlackDriver.DanasChat, ts), Token);
        await slack.ReachedAsync(api => api.CallsOf("views.update").Count == 1, Token);
        var view = slack.Slack.CallsOf("views.update")[0].Json("view");
        using var submitted = await slack.InteractAsync(slack.Submit(view, ("account", "Globex")), Token);
        Assert.Empty(await submitted.Content.ReadAsByteArrayAsync(Token));
        await slack.ReachedAsync(api => api.CallsOf("chat.update").Count == 1, Token);
        Assert.Equal("Globex", (await slack.FindTaskAsync(1, Token))!.Account);
    }

    [Theory]
    [InlineData("expired_trigger_id")]
    [InlineData("internal_error")]
    [InlineData("missing_scope")]
    public async Task A_window_that_does_not_open_comes_as_a_message(string error)
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.FailAlways("views.open", SlackFault.Error(error));
        var shortcut = slack.Interaction("shortcut");
        shortcut["callback_id"] = "triage";
        using var answer = await slack.InteractAsync(shortcut, Token);
        var (_, blocks) = await slack.LastAsync("chat.postMessage", 1, Token);
        Assert.Contains(blocks.EnumerateArray(), block => block.GetProperty("type").GetString() == "input");
    }

    [Fact]
    public async Task T1_Opening_the_bot_greets_once_and_the_Home_shows_the_matrix()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var filed = await slack.SendAsync(slack.Event(slack.Direct("triage churn threat at Acme")), Token);
        for (var i = 0; i < 2; i++)
        {
            var opened = new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackDriver.Dana, ["channel"] = SlackDriver.DanasChat, ["tab"] = "home", ["event_ts"] = slack.NewTs() };
            using var answer = await slack.SendAsync(slack.Event(opened), Token);
        }

        // Home may be opened before the task is filed, and is drawn anew then.
        await slack.ReachedAsync(
            api => api.CallsOf("views.publish").Any(call => call["view"]!.Contains("Acme", StringComparison.Ordinal)) && api.CallsOf("chat.postMessage").Count >= 2, Token);
        Assert.Equal(2, slack.Slack.CallsOf("chat.postMessage").Count);
        var home = slack.Slack.CallsOf("views.publish")[^1];
        Assert.Equal(SlackDriver.Dana, home["user_id"]);
        Assert.Equal("home", home.Json("view").GetProperty("type").GetString());
        Assert.Contains("Acme", home["view"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumbs_up_keeps_a_task_just_filed()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        using var said = await slack.SendAsync(slack.Event(slack.Direct("triage look into the Acme thing")), Token);
        var (_, blocks) = await slack.LastAsync("chat.postMessage", 1, Token);
        Assert.Contains("triage.keep.v1", blocks.GetRawText(), StringComparison.Ordinal);
        var ts = (await slack.MessagesAsync(1, Token)).Single().Ts;
        await slack.SettledAsync(Token);
        using var answer = await slack.SendAsync(slack.Event(Reaction(slack, "+1::skin-tone-3", SlackDriver.DanasChat, ts)), Token);
        var (update, _) = await slack.LastAsync("chat.update", 1, Token);
        Assert.DoesNotContain("triage.keep.v1", update.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T6_An_inbox_tray_on_a_message_asks_for_words_and_files_them_once_with_a_link_back()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        for (var i = 0; i < 2; i++)
        {
            using var marked = await slack.SendAsync(slack.Event(Reaction(slack, "inbox_tray", SlackDriver.Channel, "1763900001.000100")), Token);
        }

        var (asked, blocks) = await slack.LastAsync("chat.postMessage", 1, Token);
        Assert.Equal(SlackDriver.DanasChat, asked["channel"]);
        var ts = (await slack.MessagesAsync(1, Token)).Single().Ts;
        await slack.SettledAsync(Token);
        var press = slack.Press(blocks, "triage.capture-form.v1", SlackDriver.DanasChat, ts);
        press["state"] = SlackDriver.StateOf(blocks, ("text", "churn threat at Acme"));
        using var sent = await slack.InteractAsync(press, Token);
        await slack.ReachedAsync(api => api.CallsOf("chat.update").Count == 1 && api.CallsOf("chat.postMessage").Count == 2, Token);
        var task = await slack.FindTaskAsync(1, Token);
        Assert.Equal(("churn threat at Acme", "https://acme.slack.com/archives/C01CSM/p1763900001000100"), (task!.Text, task.Source));

        press["actions"]!.AsArray()[0]!["action_ts"] = slack.NewTs();
        using var twice = await slack.InteractAsync(press, Token);
        Assert.Null(await slack.FindTaskAsync(2, Token));
    }

    [Fact]
    public async Task Other_reactions_and_those_of_guests_ask_for_nothing()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        slack.Slack.Workspace.AddUser("U05GUEST", "Gus Guest").IsGuest = true;
        foreach (var reaction in new[]
        {
            Reaction(slack, "eyes", SlackDriver.Channel, "1763900001.000100"),
            Reaction(slack, "inbox_tray", SlackDriver.DanasChat, "1763900001.000100"),
            Reaction(slack, "+1", SlackDriver.Channel, "1763900001.000100"),
            Reaction(slack, "inbox_tray", SlackDriver.Channel, "1763900001.000100", "U05GUEST"),
        })
        {
            using var answer = await slack.SendAsync(slack.Event(reaction), Token);
        }

        using var heard = await slack.SendAsync(slack.Event(slack.Direct("help")), Token);
        await slack.LastAsync("chat.postMessage", 1, Token);
        Assert.Single(slack.Slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task A_Home_that_was_opened_follows_what_happens_elsewhere()
    {
        await using var slack = await SlackDriver.StartAsync(Token);
        var opened = new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackDriver.Dana, ["channel"] = SlackDriver.DanasChat, ["tab"] = "home", ["event_ts"] = slack.NewTs() };
        using var answer = await slack.SendAsync(slack.Event(opened), Token);
        await slack.ReachedAsync(api => api.CallsOf("views.publish").Count >= 1, Token);
        Assert.DoesNotContain("Acme", slack.Slack.CallsOf("views.publish")[^1]["view"], StringComparison.Ordinal);
        using var filed = await slack.CommandAsync("/triage", "churn threat at Acme", Token);
        await slack.ReachedAsync(api => api.CallsOf("views.publish")[^1]["view"]!.Contains("Acme", StringComparison.Ordinal), Token);
    }

    private static JsonObject Reaction(SlackDriver slack, string name, string channel, string ts, string user = SlackDriver.Dana) => new()
    {
        ["type"] = "reaction_added",
        ["user"] = user,
        ["reaction"] = name,
        ["event_ts"] = slack.NewTs(),
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = channel, ["ts"] = ts },
    };
}
