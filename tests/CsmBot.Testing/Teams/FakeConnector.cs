using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsmBot.Testing.Teams;

/// <summary>
/// The connector of Teams on a loopback port: it keeps conversations, checks what it is sent, remembers it, and goes wrong when
/// told to. What it has in common with a real peer is proved by the tests in Protocols.Tests/BotFramework/Connector/Contract.
/// </summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly FakeTenant _tenant;
    private readonly FakeFaults _faults;
    private readonly FakeLog _log;
    private readonly FakeEndpoint _endpoint;

    private FakeConnector(WebApplication application, FakeTenant tenant, FakeFaults faults, FakeLog log, FakeEndpoint endpoint)
    {
        _application = application;
        _tenant = tenant;
        _faults = faults;
        _log = log;
        _endpoint = endpoint;
        ServiceUrl = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
    }

    /// <summary>What a bot is told as <c>serviceUrl</c>; ends in a slash, as that of Teams does.</summary>
    public Uri ServiceUrl { get; }

    public string TenantId => _tenant.TenantId;

    public string BotId { get; } = "28:0c7e1f52-93ab-4d68-8f21-b6d4a5e39c70";

    /// <summary>Everyone in the tenant; the members of every conversation that is not a chat with one person.</summary>
    public FakeRoster Members => _tenant.Members;

    /// <summary>The requests in the order of their arrival.</summary>
    public IReadOnlyList<FakeRequest> Requests => _log.Requests;

    /// <summary>How many requests arrived; counted even when they are not remembered.</summary>
    public int RequestCount => _log.Count;

    /// <summary>Another token is answered with 401; null takes any, and none.</summary>
    public string? AcceptedToken
    {
        get => _endpoint.AcceptedToken;
        set => _endpoint.AcceptedToken = value;
    }

    public static Task<FakeConnector> StartAsync(CancellationToken cancellationToken) => StartAsync(new FakeConnectorOptions(), cancellationToken);

    public static async Task<FakeConnector> StartAsync(FakeConnectorOptions options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
        });
        var application = builder.Build();
        var tenant = new FakeTenant();
        var faults = new FakeFaults();
        var log = new FakeLog();
        var endpoint = new FakeEndpoint(new FakeService(tenant, options), faults, log, options);
        application.Run(endpoint.AnswerAsync);
        await application.StartAsync(cancellationToken);
        return new FakeConnector(application, tenant, faults, log, endpoint);
    }

    /// <summary>The conversation of that id, made known when it is not yet.</summary>
    public FakeConversation Conversation(string id) => _tenant.Conversation(id);

    /// <summary>Whether the fake knows the conversation; it answers 404 for others.</summary>
    public bool Knows(string conversationId) => _tenant.Find(conversationId) is not null;

    /// <summary>A team whose channels are conversations to send to.</summary>
    public FakeTeam AddTeam(FakeTeam team)
    {
        _tenant.Teams[team.Id] = team;
        foreach (var id in team.Channels.Keys.Prepend(team.Id))
        {
            _tenant.Conversation(id);
        }

        return team;
    }

    /// <summary>The next requests (that fit) go wrong. Faults for the same request come in the order of these calls.</summary>
    public void FailNext(FakeFault fault, Func<FakeRequest, bool>? when = null, int times = 1) =>
        _faults.Add(new FakeFaultRule(fault, when ?? (static _ => true), times));

    /// <summary>Every request that fits goes wrong, until <see cref="StopFailing"/>.</summary>
    public void FailAlways(FakeFault fault, Func<FakeRequest, bool>? when = null) => FailNext(fault, when, times: int.MaxValue);

    public void StopFailing() => _faults.Clear();

    /// <summary>Waits until something holds, asking again whenever a request has been dealt with.</summary>
    public Task WaitForAsync(Func<FakeConnector, bool> isReached, CancellationToken cancellationToken) => _log.Changes.WaitAsync(() => isReached(this), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // Requests that hang would otherwise be waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
