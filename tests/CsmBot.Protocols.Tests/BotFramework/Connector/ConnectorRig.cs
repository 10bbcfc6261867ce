using Azure.Core;
using CsmBot.Protocols.BotFramework.Connector;
using CsmBot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector;

/// <summary>A fake connector and a client registered as a product registers it, without rates and nearly without pauses.</summary>
internal sealed class ConnectorRig : IAsyncDisposable
{
    public const string Chat = "a:chat-1";

    public const string Tenant = "7c2d5e1f-3a4b-4c6d-8e9f-0a1b2c3d4e5f";

    private readonly ServiceProvider _provider;

    private ConnectorRig(FakeConnector teams, ServiceProvider provider)
    {
        Teams = teams;
        _provider = provider;
        Client = provider.GetRequiredService<ConnectorClient>();
        Logger = (RecordingLogger<ConnectorClient>)provider.GetRequiredService<ILogger<ConnectorClient>>();
        Url = teams.ServiceUrl;
    }

    public FakeConnector Teams { get; }

    public ConnectorClient Client { get; }

    public RecordingLogger<ConnectorClient> Logger { get; }

    public Uri Url { get; }

    public static async Task<ConnectorRig> StartAsync(Action<ConnectorClientOptions>? configure = null, TokenCredential? credential = null, TimeProvider? clock = null)
    {
        var options = FastOptions();
        configure?.Invoke(options);
        var teams = await FakeConnector.StartAsync(TestContext.Current.CancellationToken);
        teams.Conversation(Chat);
        var services = new ServiceCollection();
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddSingleton<ILogger<ConnectorClient>>(new RecordingLogger<ConnectorClient>());
        services.AddBotConnectorClient(_ => options, _ => credential);
        return new ConnectorRig(teams, services.BuildServiceProvider());
    }

    public static ConnectorClient On(HttpMessageHandler handler, Action<ConnectorClientOptions>? configure = null, TokenCredential? credential = null, TimeProvider? clock = null)
    {
        var options = FastOptions();
        configure?.Invoke(options);
        return new ConnectorClient(new HttpClient(handler), credential, options, clock ?? TimeProvider.System, new RecordingLogger<ConnectorClient>());
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static ConnectorClientOptions FastOptions() => new()
    {
        AllowLoopback = true,
        BaseDelay = TimeSpan.FromMilliseconds(1),
        MaxDelay = TimeSpan.FromMilliseconds(5),
        ConversationSends = [],
        ConversationReads = [],
        Tenant = [],
    };
}
