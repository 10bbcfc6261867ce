using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Domain.Triage;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Emulated;

/// <summary>A whole triage in a workspace that knows nothing of the bot: what stands there afterwards is what counts.</summary>
public sealed class EmulatedConversationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_the_bot_leaves_a_greeting_in_the_chat_and_the_matrix_in_the_Home()
    {
        await using var workspace = await EmulatedWorkspace.StartAsync(Token);
        await workspace.HearAsync(
            new JsonObject { ["type"] = "app_home_opened", ["user"] = workspace.Dana, ["channel"] = workspace.Chat, ["tab"] = "home", ["event_ts"] = workspace.Bot.NewTs() }, Token);
        await workspace.Bot.ReachedAsync(slack => slack.CallsOf("views.publish").Count == 1, Token);

        var greeting = Assert.Single(await workspace.MessagesAsync(workspace.Chat, Token));
        Assert.Contains("triage", greeting.GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
        await UntilAsync(async () => (await workspace.ViewsAsync(Token)).Contains("Do first", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_in_a_channel_is_filed_and_leaves_nothing_for_others_to_read()
    {
        await using var workspace = await EmulatedWorkspace.StartAsync(Token);
        using var answer = await workspace.Bot.CommandAsync("/triage", "churn threat at Acme", Token, user: workspace.Dana, channel: workspace.Channel);
        await workspace.Bot.ReachedAsync(slack => slack.CallsOf("response/cmd").Count == 1, Token);

        var task = await workspace.Bot.FindTaskAsync(1, Token);
        Assert.Equal(("Acme", Quadrant.DoFirst), (task!.Account, task.Quadrant));
        Assert.Empty(await workspace.MessagesAsync(workspace.Channel, Token));
        Assert.Empty(await workspace.MessagesAsync(workspace.Chat, Token));
    }

    [Fact]
    public async Task A_task_filed_in_the_chat_is_edited_in_a_window_and_done_each_time_in_the_one_message()
    {
        await using var workspace = await EmulatedWorkspace.StartAsync(Token);
        var bot = workspace.Bot;
        await workspace.WriteAsync(workspace.Chat, "message", "triage churn threat at Acme", Token);
        var card = await CardAsync(workspace);
        var ts = card.GetProperty("ts").GetString()!;

        var edit = bot.Press(card.GetProperty("blocks"), "task.edit.v1", workspace.Chat, ts, workspace.Dana);
        edit["trigger_id"] = await workspace.TriggerAsync(Token);
        using var pressed = await bot.InteractAsync(edit, Token);
        await bot.ReachedAsync(slack => slack.CallsOf("views.update").Count == 1, Token);
        await UntilAsync(async () => (await workspace.ViewsAsync(Token)).Contains("Quadrant 1 · Do first", StringComparison.Ordinal));
        using var submitted = await bot.InteractAsync(bot.Submit(bot.Slack.CallsOf("views.update")[0].Json("view"), workspace.Dana, ("account", "Globex")), Token);
        Assert.Empty(await submitted.Content.ReadAsByteArrayAsync(Token));
        await bot.SettledAsync(Token);

        card = await CardAsync(workspace);
        Assert.Contains("Globex", card.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
        using var done = await bot.InteractAsync(bot.Press(card.GetProperty("blocks"), "task.complete.v1", workspace.Chat, ts, workspace.Dana), Token);
        await bot.SettledAsync(Token);

        card = await CardAsync(workspace);
        Assert.Equal(ts, card.GetProperty("ts").GetString());
        Assert.DoesNotContain("task.complete.v1", card.GetProperty("blocks").GetRawText(), StringComparison.Ordinal);
        Assert.False((await bot.FindTaskAsync(1, Token))!.IsOpen);
    }

    [Fact]
    public async Task A_mention_in_a_channel_is_answered_shortly_in_its_thread_and_wholly_in_the_chat()
    {
        await using var workspace = await EmulatedWorkspace.StartAsync(Token);
        var ts = await workspace.WriteAsync(workspace.Channel, "app_mention", $"<@{workspace.Bot.Slack.Workspace.BotUserId}> triage churn threat at Acme", Token);

        var shared = Assert.Single(await workspace.RepliesAsync(workspace.Channel, ts, Token));
        Assert.Equal(workspace.Bot.Slack.Workspace.BotUserId, shared.GetProperty("user").GetString());
        Assert.Contains("T-1", shared.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", shared.GetRawText(), StringComparison.Ordinal);
        var whole = Assert.Single(await workspace.MessagesAsync(workspace.Chat, Token));
        Assert.Contains("Acme", whole.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(await workspace.MessagesAsync(workspace.Channel, Token));
    }

    /// <summary>The one message of the bot in the chat.</summary>
    private static async Task<JsonElement> CardAsync(EmulatedWorkspace workspace) =>
        Assert.Single(await workspace.MessagesAsync(workspace.Chat, Token), message => message.GetProperty("user").GetString() == workspace.Bot.Slack.Workspace.BotUserId);

    /// <summary>The call is known here before the emulator has dealt with it.</summary>
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!await holds())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
