using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsmBot.Channels.Teams;
using CsmBot.Channels.Teams.Settings;
using CsmBot.Conversation;
using CsmBot.Conversation.Ports;
using CsmBot.Conversation.Turns;
using CsmBot.Protocols.BotFramework.Authentication;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Protocols.BotFramework.Connector.ServiceUrls;
using CsmBot.Storage;
using CsmBot.Testing;
using CsmBot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CsmBot.Bot.Tests.Drivers;

/// <summary>The Teams channel on a real server and real SQLite, between a connector and a token issuer that stand in for Microsoft's.</summary>
internal sealed class TeamsDriver : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly (string Key, string Value)[] _settings;
    private readonly HttpClient _http = new(new SocketsHttpHandler());
    private readonly TimeProvider _clock;
    private WebApplication _app = null!;

    private TeamsDriver(FakeConnector connector, OpenIdServer openId, TimeProvider clock, params (string Key, string Value)[] settings)
    {
        _clock = clock;
        Connector = connector;
        OpenId = openId;
        _settings = settings;
        Posts = new TeamsPost(connector.ServiceUrl, connector.TenantId);
        foreach (var person in new[] { TeamsPerson.Dana, TeamsPerson.Bo })
        {
            connector.Members.Add(person.Id, person.AadObjectId, person.Name);
        }

        connector.Members.Add(new FakeMember(TeamsPerson.Gil.Id, TeamsPerson.Gil.AadObjectId, TeamsPerson.Gil.Name) { UserRole = "guest" });
    }

    public FakeConnector Connector { get; }

    public OpenIdServer OpenId { get; }

    public TeamsPost Posts { get; }

    public WorkspaceId Workspace => new(Connector.TenantId);

    public static Task<TeamsDriver> StartAsync(CancellationToken cancellationToken, params (string Key, string Value)[] settings) =>
        StartAsync(TimeProvider.System, cancellationToken, settings);

    /// <param name="clock">The clock of the bot and of the token issuer.</param>
    public static async Task<TeamsDriver> StartAsync(TimeProvider clock, CancellationToken cancellationToken, params (string Key, string Value)[] settings)
    {
        var driver = new TeamsDriver(await FakeConnector.StartAsync(cancellationToken), await OpenIdServer.StartAsync(clock, cancellationToken), clock, settings);
        await driver.StartAppAsync(cancellationToken);
        return driver;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Stops the bot and starts it again on the same database.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await _app.DisposeAsync();
        await StartAppAsync(cancellationToken);
    }

    /// <summary>A second bot on the same database, as another process would be.</summary>
    public async Task<WebApplication> StartSecondAsync(CancellationToken cancellationToken)
    {
        var second = Build();
        await second.StartAsync(cancellationToken);
        return second;
    }

    /// <summary>Posts as the Bot Connector does, with a good token unless another is given.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonNode activity, CancellationToken cancellationToken, string? token = null, WebApplication? to = null) =>
        await PostRawAsync(activity.ToJsonString(), token ?? GoodToken(), cancellationToken, to);

    public async Task<HttpResponseMessage> PostRawAsync(string body, string? token, CancellationToken cancellationToken, WebApplication? to = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(AddressOf(to ?? _app), TeamsEndpoints.Path));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request, cancellationToken);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(AddressOf(_app), TeamsEndpoints.Path);
        return _http.SendAsync(request, cancellationToken);
    }

    public string GoodToken() => OpenId.Issue(TeamsPost.AppId, Connector.ServiceUrl.AbsoluteUri);

    /// <summary>Posts a message and returns the newest card in the conversation, once there are so many.</summary>
    public async Task<FakeMessage> SayAsync(JsonObject message, int count, CancellationToken cancellationToken)
    {
        var conversation = Open(message["conversation"]!["id"]!.GetValue<string>());
        using var answer = await PostAsync(message, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await ReachedAsync(_ => conversation.Messages.Count >= count, cancellationToken);
        return conversation.Messages[^1];
    }

    /// <summary>A conversation that Teams knows.</summary>
    public FakeConversation Open(string id)
    {
        Connector.Conversation(TeamsIds.RootOf(new ConversationId(id)).Value);
        return Connector.Conversation(id);
    }

    public async Task<JsonElement> InvokeAsync(JsonNode activity, CancellationToken cancellationToken)
    {
        using var answer = await PostAsync(activity, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)).RootElement;
    }

    /// <summary>Presses a button of a card that was sent.</summary>
    public Task<JsonElement> PressAsync(
        FakeMessage message, string action, CancellationToken cancellationToken, TeamsPerson? from = null, string? conversation = null, Func<TeamsAction, bool>? which = null)
    {
        var button = TeamsAction.AllOf(message.Card!.Value).First(button => button.Id == action && (which is null || which(button)));
        return InvokeAsync(Posts.Execute(button.Data, button.Verb ?? action, message.Id, from, conversation), cancellationToken);
    }

    /// <summary>Waits for something to show at the connector, and says what did arrive where it does not.</summary>
    public async Task ReachedAsync(Func<FakeConnector, bool> isReached, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(40));
        await Connector.WaitForAsync(isReached, patience.Token);
    }

    /// <summary>Waits until the bot knows that all it sent arrived: where a later turn is to find a message.</summary>
    public async Task SettledAsync(CancellationToken cancellationToken)
    {
        while (Get<TurnIntake>().Depth > 0 || await Get<IOutbox>().ReadWaitingAsync(cancellationToken).AnyAsync(cancellationToken))
        {
            await Task.Delay(10, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        await OpenId.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    private async Task StartAppAsync(CancellationToken cancellationToken)
    {
        _app = Build();
        await Get<IStorageProbe>().PrepareAsync(cancellationToken);
        await _app.StartAsync(cancellationToken);
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Storage:Path", _folder.File("teams.db")),
            new("urls", "http://127.0.0.1:0"),
            new("Teams:AppId", TeamsPost.AppId),
            new("Teams:TenantId", Connector.TenantId),
            new("Teams:AppPassword", "not-sent-anywhere"),
            .. _settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
        ]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_clock);
        builder.Services.AddConversation().AddStorage().AddTeamsChannel(builder.Environment);
        builder.Services.Configure<BotConnectorOptions>(
            BotConnectorDefaults.AuthenticationScheme,
            options => options.Cloud = new BotConnectorCloud(OpenIdServer.ConnectorIssuer, OpenId.MetadataAddress));
        // Microsoft's connector and sign-in cannot be had here; both stand-ins listen on this machine.
        builder.Services.AddSingleton(new AllowedServiceHosts(ConnectorCloud.Public, [], allowLoopback: true));
        builder.Services.AddSingleton(provider => new ConnectorClient(
            new HttpClient(ConnectorServiceCollectionExtensions.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan },
            credential: null,
            ConnectorOptions(provider),
            TimeProvider.System,
            NullLogger<ConnectorClient>.Instance));
        var app = builder.Build();
        app.MapTeamsChannel();
        return app;
    }

    private static ConnectorClientOptions ConnectorOptions(IServiceProvider provider)
    {
        var options = TeamsSignIn.Client(provider.GetRequiredService<IOptions<TeamsOptions>>().Value, provider.GetRequiredService<TeamsState>());
        options.AllowLoopback = true;
        options.BaseDelay = TimeSpan.FromMilliseconds(20);
        options.AttemptTimeout = TimeSpan.FromSeconds(2);
        return options;
    }

    private static Uri AddressOf(WebApplication app) => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
