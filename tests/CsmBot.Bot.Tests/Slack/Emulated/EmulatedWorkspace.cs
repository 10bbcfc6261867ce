using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Bot.Tests.Slack.Manifest;
using CsmBot.Testing.Slack;

namespace CsmBot.Bot.Tests.Slack.Emulated;

/// <summary>
/// The bot installed in the workspace of <c>emulate</c>, with the scopes of the manifest and no others. What people do there is told to the bot as Slack tells it,
/// for the emulator does not; what the bot does to that is asked of the emulator.
/// </summary>
internal sealed class EmulatedWorkspace : IAsyncDisposable
{
    private readonly SlackEmulator _emulator;
    private readonly string _token;

    private EmulatedWorkspace(SlackEmulator emulator, SlackDriver bot, string token, string dana)
    {
        (_emulator, Bot, _token, Dana) = (emulator, bot, token, dana);
    }

    public SlackDriver Bot { get; }

    public string Dana { get; }

    /// <summary>Dana's chat with the bot.</summary>
    public string Chat { get; private set; } = string.Empty;

    public string Channel { get; private set; } = string.Empty;

    public static async Task<EmulatedWorkspace> StartAsync(CancellationToken cancellationToken)
    {
        var emulator = await SlackEmulator.StartAsync(cancellationToken);
        var found = await emulator.AskAsync("users.lookupByEmail", new(StringComparer.Ordinal) { ["email"] = "dana@example.com" }, cancellationToken);
        var dana = found.GetProperty("user").GetProperty("id").GetString()!;
        var access = await emulator.InstallAsync(dana, string.Join(',', SlackManifest.Http.Scopes), cancellationToken);
        var token = access.GetProperty("access_token").GetString()!;
        var workspace = new FakeWorkspace
        {
            TeamId = access.GetProperty("team").GetProperty("id").GetString()!,
            BotUserId = access.GetProperty("bot_user_id").GetString()!,
            AppId = access.GetProperty("app_id").GetString()!,
        };
        var slack = await FakeSlackApi.StartAsync(workspace, cancellationToken, behind: emulator.BaseAddress);
        var bot = await SlackDriver.StartAsync(slack, cancellationToken, ("Slack:BotToken", token));
        var emulated = new EmulatedWorkspace(emulator, bot, token, dana);
        await emulated.FurnishAsync(cancellationToken);
        return emulated;
    }

    /// <summary>The messages of a conversation, the newest last.</summary>
    public async Task<IReadOnlyList<JsonElement>> MessagesAsync(string channel, CancellationToken cancellationToken)
    {
        var history = await AskAsync("conversations.history", cancellationToken, ("channel", channel));
        return [.. history.GetProperty("messages").EnumerateArray().Reverse()];
    }

    public async Task<IReadOnlyList<JsonElement>> RepliesAsync(string channel, string ts, CancellationToken cancellationToken)
    {
        var replies = await AskAsync("conversations.replies", cancellationToken, ("channel", channel), ("ts", ts));
        return [.. replies.GetProperty("messages").EnumerateArray().Where(message => message.GetProperty("ts").GetString() != ts)];
    }

    public Task<string> ViewsAsync(CancellationToken cancellationToken) => _emulator.ShownAsync("views", cancellationToken);

    /// <summary>Dana writes in a conversation, and the bot hears of it; what she wrote has this time.</summary>
    public async Task<string> WriteAsync(string channel, string type, string text, CancellationToken cancellationToken)
    {
        var posted = await AskAsync("chat.postMessage", cancellationToken, ("channel", channel), ("text", text));
        var ts = posted.GetProperty("ts").GetString()!;
        var happened = new JsonObject { ["type"] = type, ["channel"] = channel, ["user"] = Dana, ["text"] = text, ["ts"] = ts, ["channel_type"] = type == "message" ? "im" : "channel" };
        await HearAsync(happened, cancellationToken);
        return ts;
    }

    public async Task HearAsync(JsonObject happened, CancellationToken cancellationToken)
    {
        using var answer = await Bot.SendAsync(Bot.Event(happened), cancellationToken);
        answer.EnsureSuccessStatusCode();
        await Bot.SettledAsync(cancellationToken);
    }

    /// <summary>A trigger of Dana's that opens one window, within 3 seconds.</summary>
    public async Task<string> TriggerAsync(CancellationToken cancellationToken) =>
        (await _emulator.AskAsync("views.generateTriggerId", new(StringComparer.Ordinal) { ["user_id"] = Dana }, cancellationToken, _token)).GetProperty("trigger_id").GetString()!;

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    private async Task FurnishAsync(CancellationToken cancellationToken)
    {
        var opened = await _emulator.AskAsync("conversations.open", new(StringComparer.Ordinal) { ["users"] = Dana }, cancellationToken, _token);
        Chat = opened.GetProperty("channel").GetProperty("id").GetString()!;
        var channels = await AskAsync("conversations.list", cancellationToken);
        Channel = channels.GetProperty("channels").EnumerateArray().First(channel => channel.GetProperty("name").GetString() == "csm").GetProperty("id").GetString()!;
        await AskAsync("conversations.invite", cancellationToken, ("channel", Channel), ("users", Bot.Slack.Workspace.BotUserId));
    }

    /// <summary>As Dana.</summary>
    private async Task<JsonElement> AskAsync(string method, CancellationToken cancellationToken, params (string Name, string Value)[] fields)
    {
        var answer = await _emulator.AskAsync(method, fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal), cancellationToken);
        return answer.GetProperty("ok").GetBoolean() ? answer : throw new InvalidOperationException($"{method}: {answer}");
    }
}
