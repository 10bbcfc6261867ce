using System.Text.Json;
using CsmBot.Bot.Tests.Drivers;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Testing.Slack;

namespace CsmBot.Bot.Tests.Parity;

internal sealed class SlackTalk(SlackDriver slack) : ITalk
{
    public ConversationId Chat { get; } = new($"im:{SlackDriver.Dana}");

    public WorkspaceId Workspace => slack.Workspace;

    public IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { [SlackDriver.Dana] = "dana" };

    public static async Task<SlackTalk> StartAsync(string zone, TimeProvider clock, CancellationToken cancellationToken)
    {
        var slack = await SlackDriver.StartUnpacedAsync(clock, cancellationToken);
        slack.Slack.Workspace.Users[SlackDriver.Dana] = new FakeSlackUser(SlackDriver.Dana, "Dana Reyes", "dana.reyes@example.com") { DisplayName = "Dana Reyes", Zone = zone };
        return new SlackTalk(slack);
    }

    public T Get<T>()
        where T : notnull => slack.Get<T>();

    public IWorkspaceSession Look() => slack.Look();

    /// <summary>What begins with a slash is a command, as Slack has it; all else is a message, with what could be markup in it escaped.</summary>
    public async Task TypeAsync(string text, CancellationToken cancellationToken)
    {
        var words = text.Split(' ', 2);
        using var answer = text.StartsWith('/')
            ? await slack.CommandAsync(words[0], words.ElementAtOrDefault(1) ?? string.Empty, cancellationToken, channel: SlackDriver.DanasChat)
            : await slack.SendAsync(slack.Event(slack.Direct(Escaped(text))), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task PressAsync(OutboundMessage message, string action, CancellationToken cancellationToken)
    {
        var blocks = JsonElement.Parse(slack.Slack.Workspace.MessagesByTs[message.PlatformId!].Blocks!);
        using var answer = await slack.InteractAsync(slack.Press(blocks, action, SlackDriver.DanasChat, message.PlatformId!), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public string ShownOf(OutboundMessage message) => slack.Slack.Workspace.MessagesByTs[message.PlatformId!].Text!
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => slack.DisposeAsync();

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
