using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Channels.Slack;
using CsmBot.Channels.Slack.Inbound;
using CsmBot.Channels.Slack.Settings;
using CsmBot.Conversation;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Domain.Tasks;
using CsmBot.Protocols.Slack.Inbound;
using CsmBot.Protocols.Slack.Signing;
using CsmBot.Protocols.Slack.SocketMode;
using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Storage;
using CsmBot.Testing;
using CsmBot.Testing.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>The Slack channel on a real server and real SQLite, beside a Web API that stands in for Slack's.</summary>
internal sealed class SlackDriver : IAsyncDisposable
{
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string Dana = "U02DANA";
    public const string Bo = "U03BO";
    public const string DanasChat = "D02DANA";
    public const string Channel = "C01CSM";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly TemporaryFolder _folder = new();
    private readonly List<(string Key, string Value)> _settings;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private WebApplication? _app;
    private bool _isPaced = true;
    private TimeProvider _clock = TimeProvider.System;
    private int _serial;

    private SlackDriver(FakeSlackApi slack, (string Key, string Value)[] settings)
    {
        Slack = slack;
        _settings = [.. settings];
        slack.Workspace.AddUser(Dana, "Dana Reyes", "dana.reyes@example.com");
        slack.Workspace.AddUser(Bo, "Bo Lindqvist", "bo@example.com");
        slack.Workspace.DirectWith(Dana);
        slack.Workspace.AddChannel(Channel, "customer-success", Dana, Bo, slack.Workspace.BotUserId);
    }

    public FakeSlackApi Slack { get; }

    public WorkspaceId Workspace => new(Slack.Workspace.TeamId);

    private IServiceProvider Services => _app!.Services;

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<SlackDriver> StartAsync(CancellationToken cancellationToken, params (string Key, string Value)[] settings) =>
        await StartAsync(await FakeSlackApi.StartAsync(cancellationToken), cancellationToken, settings);

    /// <summary>Without the pace of one message a second in a channel, for tests that only look at what is said.</summary>
    /// <param name="clock">The clock of the bot and of what is sent to it.</param>
    public static async Task<SlackDriver> StartUnpacedAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var driver = new SlackDriver(await FakeSlackApi.StartAsync(cancellationToken), []) { _isPaced = false, _clock = clock };
        await driver.StartAppAsync(cancellationToken);
        return driver;
    }

    /// <summary>Beside a stand-in that was made ready before.</summary>
    public static async Task<SlackDriver> StartAsync(FakeSlackApi slack, CancellationToken cancellationToken, params (string Key, string Value)[] settings)
    {
        var driver = new SlackDriver(slack, settings);
        try
        {
            await driver.StartAppAsync(cancellationToken);
            return driver;
        }
        catch
        {
            await driver.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Stops the bot and starts it again on the same database, with other settings besides if need be.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken, params (string Key, string Value)[] settings)
    {
        await _app!.StopAsync(cancellationToken);
        await _app.DisposeAsync();
        _settings.AddRange(settings);
        await StartAppAsync(cancellationToken);
    }

    /// <summary>Unique for each call, as Slack's ids and times are.</summary>
    public string NewTs() => string.Create(CultureInfo.InvariantCulture, $"1763900000.{Interlocked.Increment(ref _serial):D6}");

    public async Task<HttpResponseMessage> CommandAsync(
        string command, string text, CancellationToken cancellationToken, string user = Dana, string channel = Channel, string responseName = "cmd", string? trigger = null, SlackTenant? tenant = null)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["command"] = command,
            ["text"] = text,
            ["user_id"] = user,
            ["team_id"] = tenant?.TeamId ?? Slack.Workspace.TeamId,
            ["channel_id"] = channel,
            ["api_app_id"] = Slack.Workspace.AppId,
            ["response_url"] = Slack.ResponseUrl(responseName).AbsoluteUri,
            ["trigger_id"] = trigger ?? Slack.Workspace.NewTrigger(),
            ["is_enterprise_install"] = tenant is { IsEnterpriseInstall: true } ? "true" : "false",
        };
        if (tenant?.EnterpriseId is { } enterprise)
        {
            form["enterprise_id"] = enterprise;
        }

        return await PostFormAsync(SlackEndpoints.CommandsPath, form, cancellationToken);
    }

    /// <summary>An event in its envelope.</summary>
    public JsonObject Event(JsonObject happened, string? id = null) => new()
    {
        ["type"] = "event_callback",
        ["team_id"] = Slack.Workspace.TeamId,
        ["api_app_id"] = Slack.Workspace.AppId,
        ["event_id"] = id ?? $"Ev{Interlocked.Increment(ref _serial)}",
        ["event_time"] = 1763900000,
        ["event"] = happened,
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["team_id"] = Slack.Workspace.TeamId,
            ["enterprise_id"] = null,
            ["user_id"] = Slack.Workspace.BotUserId,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
    };

    public JsonObject Direct(string text, string user = Dana, string? ts = null) => new()
    {
        ["type"] = "message",
        ["channel_type"] = "im",
        ["channel"] = DanasChat,
        ["user"] = user,
        ["text"] = text,
        ["ts"] = ts ?? NewTs(),
    };

    public JsonObject Mention(string text, string user = Dana, string? ts = null) => new()
    {
        ["type"] = "app_mention",
        ["channel"] = Channel,
        ["user"] = user,
        ["text"] = text,
        ["ts"] = ts ?? NewTs(),
    };

    public Task<HttpResponseMessage> SendAsync(JsonObject @event, CancellationToken cancellationToken) =>
        PostAsync(SlackEndpoints.EventsPath, @event.ToJsonString(), "application/json", cancellationToken);

    public async Task<HttpResponseMessage> InteractAsync(JsonObject payload, CancellationToken cancellationToken) =>
        await PostFormAsync(SlackEndpoints.InteractionsPath, new Dictionary<string, string>(StringComparer.Ordinal) { ["payload"] = payload.ToJsonString() }, cancellationToken);

    /// <summary>What every interaction of a person has.</summary>
    public JsonObject Interaction(string type, string user = Dana) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = Slack.Workspace.TeamId, ["domain"] = "acme" },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = "someone", ["team_id"] = Slack.Workspace.TeamId },
        ["api_app_id"] = Slack.Workspace.AppId,
        ["trigger_id"] = Slack.Workspace.NewTrigger(),
    };

    /// <summary>A press of the button of this action in blocks that the bot sent.</summary>
    public JsonObject Press(JsonElement blocks, string action, string channel, string ts, string user = Dana, string? threadTs = null, bool isEphemeral = false, string? responseName = null)
    {
        var element = Elements(blocks).First(found => found.Text.Contains(action, StringComparison.Ordinal));
        var pressed = JsonNode.Parse(element.Element.GetRawText())!.AsObject();
        pressed["block_id"] = element.BlockId;
        pressed["action_ts"] = NewTs();
        var payload = Interaction("block_actions", user);
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = ts, ["channel_id"] = channel, ["is_ephemeral"] = isEphemeral, ["thread_ts"] = threadTs };
        payload["channel"] = new JsonObject { ["id"] = channel };
        payload["actions"] = new JsonArray(pressed);
        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        payload["response_url"] = Slack.ResponseUrl(responseName ?? "press").AbsoluteUri;
        return payload;
    }

    public JsonObject Submit(JsonElement view, params ReadOnlySpan<(string Field, string Value)> changes) => Submit(view, Dana, "h1", changes);

    public JsonObject Submit(JsonElement view, string user, params ReadOnlySpan<(string Field, string Value)> changes) => Submit(view, user, "h1", changes);

    /// <summary>The view as Slack sends it back: what the inputs began with, but for what was changed.</summary>
    /// <param name="hash">Stays the same until the view is changed.</param>
    public JsonObject Submit(JsonElement view, string user, string hash, params ReadOnlySpan<(string Field, string Value)> changes)
    {
        var blocks = view.GetProperty("blocks");
        var submission = Interaction("view_submission", user);
        submission["view"] = new JsonObject
        {
            ["id"] = $"V{(uint)view.GetRawText().GetHashCode(StringComparison.Ordinal)}",
            ["type"] = "modal",
            ["hash"] = hash,
            ["callback_id"] = view.TryGetProperty("callback_id", out var callback) ? callback.GetString() : null,
            ["private_metadata"] = view.GetProperty("private_metadata").GetString(),
            ["blocks"] = JsonNode.Parse(blocks.GetRawText()),
            ["state"] = StateOf(blocks, changes),
        };
        return submission;
    }

    /// <summary>What the inputs of these blocks hold.</summary>
    public static JsonObject StateOf(JsonElement blocks, params ReadOnlySpan<(string Field, string Value)> changes)
    {
        var values = new JsonObject();
        foreach (var block in blocks.EnumerateArray().Where(block => block.GetProperty("type").GetString() == "input"))
        {
            var element = block.GetProperty("element");
            var (blockId, actionId, type) = (block.GetProperty("block_id").GetString()!, element.GetProperty("action_id").GetString()!, element.GetProperty("type").GetString()!);
            string? change = null;
            foreach (var (field, value) in changes)
            {
                change = blockId.EndsWith(field, StringComparison.Ordinal) ? value : change;
            }

            var state = new JsonObject { ["type"] = type };
            if (type == "plain_text_input")
            {
                state["value"] = change ?? (element.TryGetProperty("initial_value", out var initial) ? initial.GetString() : null);
            }
            else if (element.TryGetProperty("initial_option", out var option))
            {
                state["selected_option"] = JsonNode.Parse(option.GetRawText());
            }

            values[blockId] = new JsonObject { [actionId] = state };
        }

        return new JsonObject { ["values"] = values };
    }

    public async Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await _http.SendAsync(request, cancellationToken);
    }

    public async Task<HttpResponseMessage> PostFormAsync(string path, Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        using var content = new FormUrlEncodedContent(form);
        return await PostAsync(path, await content.ReadAsStringAsync(cancellationToken), "application/x-www-form-urlencoded", cancellationToken);
    }

    /// <summary>Posts as Slack does: signed, over the raw body.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string path, string body, string contentType, CancellationToken cancellationToken, string? secret = SigningSecret, long ageSeconds = 0)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        // What is too large is refused before it is sent; else the refusal may be lost with the connection.
        request.Headers.ExpectContinue = bytes.Length > SlackInboundReader.MaxBodyBytes;
        if (secret is not null)
        {
            var timestamp = (_clock.GetUtcNow().ToUnixTimeSeconds() - ageSeconds).ToString(CultureInfo.InvariantCulture);
            request.Headers.Add(SlackSignatureHeaders.Timestamp, timestamp);
            request.Headers.Add(SlackSignatureHeaders.Signature, SlackRequestSigner.Sign(secret, timestamp, bytes));
        }

        return await _http.SendAsync(request, cancellationToken);
    }

    /// <summary>Every socket ever, once there were so many and all that are open have said hello.</summary>
    public async Task<IReadOnlyList<FakeSocket>> SocketsAsync(int count, CancellationToken cancellationToken)
    {
        await Slack.Sockets.WaitForAsync(server => server.All.Count >= count, cancellationToken);
        while (Get<SocketService>().Status is not { State: SocketModeState.Connected })
        {
            await Task.Delay(5, cancellationToken);
        }

        return Slack.Sockets.All;
    }

    /// <summary>Sends by a socket and waits for the acknowledgement there.</summary>
    public async Task<JsonElement> ReceiveAsync(FakeSocket socket, string envelope, string type, JsonObject payload, CancellationToken cancellationToken, int retry = 0)
    {
        var before = socket.Frames.Count;
        var text = new JsonObject
        {
            ["envelope_id"] = envelope,
            ["type"] = type,
            ["accepts_response_payload"] = type != "events_api",
            ["payload"] = payload.DeepClone(),
            ["retry_attempt"] = retry,
            ["retry_reason"] = retry == 0 ? string.Empty : "timeout",
        };
        await socket.SendAsync(text.ToJsonString(), cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await Slack.Sockets.WaitForAsync(_ => socket.Frames.Skip(before).Any(frame => frame.GetProperty("envelope_id").ValueEquals(envelope)), patience.Token);
        return socket.Frames.Skip(before).First(frame => frame.GetProperty("envelope_id").ValueEquals(envelope));
    }

    /// <summary>Waits for something to show at Slack.</summary>
    public async Task ReachedAsync(Func<FakeSlackApi, bool> isReached, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await Slack.WaitForAsync(isReached, patience.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Not reached. Calls so far: " + string.Join(", ", Slack.Calls.Select(call => call.Method)), late);
        }
    }

    /// <summary>The messages that stand in the workspace, once there are so many.</summary>
    public async Task<IReadOnlyList<FakeSlackMessage>> MessagesAsync(int count, CancellationToken cancellationToken)
    {
        await ReachedAsync(slack => slack.Workspace.MessagesByTs.Count >= count, cancellationToken);
        return Slack.Workspace.Messages;
    }

    /// <summary>The blocks of the last call of a method, once it was called so often.</summary>
    public async Task<(FakeSlackCall Call, JsonElement Blocks)> LastAsync(string method, int count, CancellationToken cancellationToken)
    {
        await ReachedAsync(slack => slack.CallsOf(method).Count >= count, cancellationToken);
        var call = Slack.CallsOf(method)[^1];
        return (call, call.Fields.ContainsKey("blocks") ? call.Json("blocks") : JsonElement.Parse(call.Body).GetProperty("blocks"));
    }

    /// <summary>Everything the bot wrote, as text.</summary>
    public string ReadDatabase() => string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(_folder.File("slack.db"))!).Select(ReadShared));

    /// <summary>Waits until the bot has nothing more to do or to send and knows that all it sent arrived: before a restart, and where a later turn is to find a message.</summary>
    public async Task SettledAsync(CancellationToken cancellationToken)
    {
        while (Get<TurnIntake>().Depth > 0 || await Get<IOutbox>().ReadWaitingAsync(cancellationToken).AnyAsync(cancellationToken))
        {
            await Task.Delay(10, cancellationToken);
        }
    }

    public Task<TaskItem?> FindTaskAsync(int number, CancellationToken cancellationToken, string? team = null) => Look(team).FindTaskAsync(new TaskId(number), cancellationToken);

    public IWorkspaceSession Look(string? team = null) => Get<IWorkspaceStore>().Open(
        new Turn
        {
            Id = new TurnId("look"),
            Workspace = team is null ? Workspace : new WorkspaceId(team),
            Conversation = new ConversationId("look"),
            Channel = "test",
            Actor = new Domain.People.MemberId("look"),
            ActorName = "look",
            ReceivedAt = Instant.FromUtc(2026, 11, 25, 12, 0),
            Input = new EventInput("look"),
        },
        fromInbox: false);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await Slack.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static IEnumerable<(JsonElement Element, string BlockId, string Text)> Elements(JsonElement blocks) =>
        from block in blocks.EnumerateArray()
        from element in ElementsOf(block)
        where element.TryGetProperty("action_id", out _)
        select (element, block.TryGetProperty("block_id", out var id) ? id.GetString()! : "b", element.GetRawText());

    private static IEnumerable<JsonElement> ElementsOf(JsonElement block) =>
    [
        .. block.TryGetProperty("elements", out var elements) ? elements.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object) : [],
        .. block.TryGetProperty("accessory", out var accessory) ? [accessory] : Array.Empty<JsonElement>(),
    ];

    private async Task StartAppAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Storage:Path", _folder.File("slack.db")),
            new("urls", "http://127.0.0.1:0"),
            new("Slack:SigningSecret", SigningSecret),
            new("Slack:BotToken", FakeSlackApi.BotToken),
            new("Slack:ApiBaseUrl", Slack.BaseAddress.AbsoluteUri),
        ]);
        foreach (var (key, value) in _settings)
        {
            builder.Configuration[key] = value;
        }

        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_clock);
        builder.Services.AddConversation().AddStorage().AddSlackChannel();
        // Nobody waits for sockets in tests, which are opened only with an app's token.
        builder.Services.AddSingleton(new SocketModeOptions { Stagger = TimeSpan.Zero, BaseDelay = TimeSpan.FromMilliseconds(20), MaxDelay = TimeSpan.FromMilliseconds(50) });
        if (!_isPaced)
        {
            var unpaced = SlackServiceCollectionExtensions.ApiOptions(new SlackOptions { ApiBaseUrl = Slack.BaseAddress });
            unpaced.ChannelRate = null;
            builder.Services.AddSingleton(provider => new SlackApi(
                new HttpClient(SlackWebApiServiceCollectionExtensions.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan },
                unpaced,
                TimeProvider.System,
                provider.GetRequiredService<ILogger<SlackApi>>()));
        }

        _app = builder.Build();
        _app.MapSlackChannel();
        await Get<IStorageProbe>().PrepareAsync(cancellationToken);
        await _app.StartAsync(cancellationToken);
    }
}
