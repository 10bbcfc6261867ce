using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CsmBot.Testing.Peers;

/// <summary>
/// The Microsoft 365 Agents Playground on a free loopback port, driven over HTTP. It ends with the test process even when that is
/// killed. It sends no tokens and keeps no rates; what it does otherwise is Teams as its makers see it.
/// </summary>
public sealed class PlaygroundServer : IAsyncDisposable
{
    private const int StartAttempts = 3;

    private readonly PlaygroundProcess _process;
    private readonly PlaygroundStream _stream;
    private readonly HttpClient _http;
    private readonly Uri _origin;

    private PlaygroundServer(PlaygroundProcess process, PlaygroundStream stream, HttpClient http, Uri botEndpoint)
    {
        _process = process;
        _stream = stream;
        _http = http;
        _origin = http.BaseAddress!;
        BotEndpoint = botEndpoint;
    }

    /// <summary>Where the bot listens, for example <c>http://127.0.0.1:5000/api/messages</c>.</summary>
    public Uri BotEndpoint { get; }

    /// <summary>What it tells the bot as <c>serviceUrl</c>.</summary>
    public Uri ServiceUrl => new(_origin, "_connector");

    public int ProcessId => _process.Id;

    public int Port => _origin.Port;

    /// <summary>Everything that it has shown, in order: messages of both sides, updates, typing signs.</summary>
    public IReadOnlyList<PlaygroundMessage> Shown => _stream.Shown;

    /// <summary>Starts one for a bot that listens, or will; skips the asking test when the peer is missing.</summary>
    public static async Task<PlaygroundServer> StartAsync(Uri botEndpoint, CancellationToken cancellationToken)
    {
        var setup = await PeerPackages.EnsureAsync();
        Peer.RequireOrSkip(setup.Missing);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartAsync(Path.Combine(setup.Folder, "agents-playground.cjs"), botEndpoint, cancellationToken);
            }
            catch (InvalidOperationException) when (attempt < StartAttempts)
            {
                // Another process took the port in between; the next attempt has another one.
            }
        }
    }

    /// <summary>The app is added to a conversation: the bot gets <c>installationUpdate</c>, then <c>conversationUpdate</c>.</summary>
    public Task<PlaygroundAnswer> InstallAsync(string conversationId, CancellationToken cancellationToken) =>
        PostAsync($"_debug/conversation/{Uri.EscapeDataString(conversationId)}/installation", new JsonObject(), cancellationToken);

    /// <summary>The current user writes. Outside the personal chat the bot only hears of it when it is mentioned.</summary>
    public Task<PlaygroundAnswer> SayAsync(string conversationId, string text, bool mentionsBot, CancellationToken cancellationToken)
    {
        const string Mention = $"<at>{PlaygroundTenant.BotName}</at>";
        var body = new JsonObject
        {
            ["text"] = mentionsBot ? $"{Mention} {text}" : text,
            ["textFormat"] = "plain",
            ["from"] = new JsonObject { ["id"] = PlaygroundTenant.CurrentUser.Id },
        };
        if (mentionsBot)
        {
            body["mentions"] = new JsonArray(new JsonObject
            {
                ["mentioned"] = new JsonObject { ["id"] = PlaygroundTenant.BotId, ["name"] = PlaygroundTenant.BotName },
                ["text"] = Mention,
            });
        }

        return PostAsync($"_conversation/v1/conversations/{Uri.EscapeDataString(conversationId)}/messages", body, cancellationToken);
    }

    /// <summary>The current user presses a button or runs a message command; the answer is the bot's.</summary>
    /// <param name="name">For example <c>adaptiveCard/action</c> or <c>composeExtension/fetchTask</c>; the playground knows only some.</param>
    /// <param name="value">The invoke's value.</param>
    /// <param name="conversationId">Where.</param>
    /// <param name="replyToId">The bot's message that holds the button; null for a command.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<PlaygroundAnswer> InvokeAsync(string name, JsonObject value, string conversationId, string? replyToId, CancellationToken cancellationToken)
    {
        var body = InteractionOf(value, conversationId, replyToId);
        body["name"] = name;
        return PostAsync("_conversation/v1/invoke", body, cancellationToken);
    }

    /// <summary>The current user presses <c>Action.Submit</c>; the bot gets a message with a value and no text.</summary>
    public Task<PlaygroundAnswer> SubmitAsync(JsonObject value, string conversationId, string replyToId, CancellationToken cancellationToken) =>
        PostAsync("_conversation/v1/submit", InteractionOf(value, conversationId, replyToId), cancellationToken);

    /// <summary>Any activity, sent to the bot as it is: another sender, an event that the page has no button for.</summary>
    public async Task<PlaygroundAnswer> CustomActivityAsync(string json, CancellationToken cancellationToken)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await SendAsync(HttpMethod.Post, "_internal/v1/customActivities", content, cancellationToken);
    }

    /// <summary>A complete activity of a kind (<c>install</c>, <c>uninstall</c>, <c>userAdded</c>, ...) to send by <see cref="CustomActivityAsync"/>.</summary>
    public Task<PlaygroundAnswer> TemplateAsync(string kind, string conversationId, CancellationToken cancellationToken)
    {
        var path = $"_internal/v1/customActivities/template?conversationId={Uri.EscapeDataString(conversationId)}&type={Uri.EscapeDataString(kind)}";
        return SendAsync(HttpMethod.Get, path, content: null, cancellationToken);
    }

    /// <summary>Waits until it has shown something; gives the first that fits.</summary>
    public async Task<PlaygroundMessage> WaitForAsync(Func<PlaygroundMessage, bool> fits, CancellationToken cancellationToken)
    {
        await _stream.Changes.WaitAsync(() => Shown.Any(fits), cancellationToken);
        return Shown.First(fits);
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _http.Dispose();
        await _process.DisposeAsync();
    }

    private static async Task<PlaygroundServer> StartAsync(string script, Uri botEndpoint, CancellationToken cancellationToken)
    {
        var port = FreePort.Find();
        var origin = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        var folder = Directory.CreateTempSubdirectory("csmbot-playground-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, ".m365agentsplayground.yml"), PlaygroundTenant.Configuration(), cancellationToken);
        string[] arguments = ["-e", botEndpoint.AbsoluteUri, "-c", "msteams", "--service-url", $"{origin}_connector", "--disable-telemetry"];
        var process = await PlaygroundProcess.StartAsync(script, port, arguments, folder);
        var stream = new PlaygroundStream();
        try
        {
            await stream.ConnectAsync(new Uri($"ws://127.0.0.1:{origin.Port}/_ws_conversation/v1/conversations/stream"), cancellationToken);
        }
        catch
        {
            await stream.DisposeAsync();
            await process.DisposeAsync();
            throw;
        }

        return new PlaygroundServer(process, stream, new HttpClient(new SocketsHttpHandler()) { BaseAddress = origin }, botEndpoint);
    }

    private static JsonObject InteractionOf(JsonObject value, string conversationId, string? replyToId)
    {
        var body = new JsonObject
        {
            ["value"] = value.DeepClone(),
            ["from"] = new JsonObject { ["id"] = PlaygroundTenant.CurrentUser.Id },
            ["conversation"] = new JsonObject { ["id"] = conversationId },
        };
        if (replyToId is not null)
        {
            body["replyToId"] = replyToId;
        }

        return body;
    }

    private async Task<PlaygroundAnswer> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await SendAsync(HttpMethod.Post, path, content, cancellationToken);
    }

    private async Task<PlaygroundAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(_origin, path)) { Content = content };
        using var response = await _http.SendAsync(request, cancellationToken);
        return new PlaygroundAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }
}
