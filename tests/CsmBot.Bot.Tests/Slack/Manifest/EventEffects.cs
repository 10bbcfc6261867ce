using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Channels.Slack;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using Xunit;

namespace CsmBot.Bot.Tests.Slack.Manifest;

/// <summary>What is to be seen of each event that the bot knows what to do with. Each sends one and waits for it to show.</summary>
internal static class EventEffects
{
    public static IReadOnlyDictionary<string, Func<SlackDriver, CancellationToken, Task>> All { get; } =
        new Dictionary<string, Func<SlackDriver, CancellationToken, Task>>(StringComparer.Ordinal)
        {
            ["message.im"] = (slack, token) => AnswersAsync(slack, slack.Direct("help"), token),
            ["app_mention"] = (slack, token) => AnswersAsync(slack, slack.Mention("<@U0BOT> help"), token),
            ["app_home_opened"] = ShowsTheHomeAsync,
            ["reaction_added"] = KeepsTheTaskAsync,
            ["member_joined_channel"] = GreetsTheChannelAsync,
            ["member_left_channel"] = (slack, token) => LosesTheChannelAsync(slack, Happened("member_left_channel", ("channel", SlackDriver.Channel), ("user", "U0BOT")), token),
            ["channel_left"] = (slack, token) => LosesTheChannelAsync(slack, InChannel("channel_left"), token),
            ["channel_archive"] = (slack, token) => LosesTheChannelAsync(slack, InChannel("channel_archive"), token),
            ["channel_deleted"] = (slack, token) => LosesTheChannelAsync(slack, InChannel("channel_deleted"), token),
            ["channel_unarchive"] = (slack, token) => FindsTheChannelAgainAsync(slack, "channel", token),
            ["group_left"] = (slack, token) => LosesTheChannelAsync(slack, InChannel("group_left"), token),
            ["group_archive"] = (slack, token) => LosesTheChannelAsync(slack, InChannel("group_archive"), token),
            ["group_deleted"] = (slack, token) => LosesTheChannelAsync(slack, InChannel("group_deleted"), token),
            ["group_unarchive"] = (slack, token) => FindsTheChannelAgainAsync(slack, "group", token),
            ["app_uninstalled"] = (slack, token) => IsUnwellAsync(slack, Happened("app_uninstalled"), token),
            ["tokens_revoked"] = (slack, token) => IsUnwellAsync(slack, Revoked(), token),
        };

    private static async Task AnswersAsync(SlackDriver slack, JsonObject message, CancellationToken cancellationToken)
    {
        await SendAsync(slack, message, cancellationToken);
        await slack.MessagesAsync(1, cancellationToken);
    }

    private static async Task ShowsTheHomeAsync(SlackDriver slack, CancellationToken cancellationToken)
    {
        var opened = Happened("app_home_opened", ("user", SlackDriver.Dana), ("channel", SlackDriver.DanasChat), ("tab", "home"));
        await SendAsync(slack, opened, cancellationToken);
        await slack.ReachedAsync(api => api.Workspace.Homes.ContainsKey(SlackDriver.Dana), cancellationToken);
    }

    private static async Task KeepsTheTaskAsync(SlackDriver slack, CancellationToken cancellationToken)
    {
        await SendAsync(slack, slack.Direct("triage look into the Acme thing"), cancellationToken);
        var shown = (await slack.MessagesAsync(1, cancellationToken)).Single();
        await slack.SettledAsync(cancellationToken);
        var reaction = Happened("reaction_added", ("user", SlackDriver.Dana), ("reaction", "heart"));
        reaction["item"] = new JsonObject { ["type"] = "message", ["channel"] = SlackDriver.DanasChat, ["ts"] = shown.Ts };
        await SendAsync(slack, reaction, cancellationToken);
        await slack.ReachedAsync(api => api.CallsOf("chat.update").Count == 1, cancellationToken);
    }

    private static async Task GreetsTheChannelAsync(SlackDriver slack, CancellationToken cancellationToken)
    {
        await SendAsync(slack, Happened("member_joined_channel", ("channel", SlackDriver.Channel), ("user", "U0BOT"), ("inviter", SlackDriver.Dana)), cancellationToken);
        await slack.ReachedAsync(api => api.CallsOf("chat.postMessage").Any(call => call["channel"] == SlackDriver.Channel), cancellationToken);
    }

    private static async Task LosesTheChannelAsync(SlackDriver slack, JsonObject happened, CancellationToken cancellationToken)
    {
        await SendAsync(slack, slack.Mention("<@U0BOT> help"), cancellationToken);
        Assert.Equal(ConversationState.Active, await StateAsync(slack, cancellationToken));
        await SendAsync(slack, happened, cancellationToken);
        Assert.Equal(ConversationState.Removed, await StateAsync(slack, cancellationToken));
    }

    private static async Task FindsTheChannelAgainAsync(SlackDriver slack, string kind, CancellationToken cancellationToken)
    {
        await LosesTheChannelAsync(slack, InChannel($"{kind}_archive"), cancellationToken);
        await SendAsync(slack, InChannel($"{kind}_unarchive"), cancellationToken);
        Assert.Equal(ConversationState.Active, await StateAsync(slack, cancellationToken));
    }

    private static async Task IsUnwellAsync(SlackDriver slack, JsonObject happened, CancellationToken cancellationToken)
    {
        Assert.True(slack.Get<SlackHealth>().IsWell);
        await SendAsync(slack, happened, cancellationToken);
        Assert.False(slack.Get<SlackHealth>().IsWell);
    }

    private static async Task<ConversationState?> StateAsync(SlackDriver slack, CancellationToken cancellationToken) =>
        (await slack.Get<IConversationDirectory>().FindAsync(slack.Workspace, new ConversationId(SlackDriver.Channel), cancellationToken))?.State;

    private static async Task SendAsync(SlackDriver slack, JsonObject happened, CancellationToken cancellationToken)
    {
        using var answer = await slack.SendAsync(slack.Event(happened), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static JsonObject InChannel(string type) => Happened(type, ("channel", SlackDriver.Channel), ("user", SlackDriver.Dana));

    private static JsonObject Revoked()
    {
        var revoked = Happened("tokens_revoked");
        revoked["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray("U0BOT") };
        return revoked;
    }

    private static JsonObject Happened(string type, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var happened = new JsonObject { ["type"] = type, ["event_ts"] = "1763900000.000001" };
        foreach (var (name, value) in fields)
        {
            happened[name] = value;
        }

        return happened;
    }
}
