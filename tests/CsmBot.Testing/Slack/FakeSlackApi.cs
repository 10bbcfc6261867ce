using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsmBot.Testing.Slack;

/// <summary>
/// Slack's Web API on a loopback port, with sockets: it keeps a workspace, checks what it is sent, remembers it, and goes wrong when
/// told to. What it has in common with Slack is proved with Slack's own clients in Protocols.Tests/Slack/Peers.
/// </summary>
public sealed class FakeSlackApi : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly SlackFaults _faults;
    private readonly FakeSlackLog _log;

    private FakeSlackApi(WebApplication application, FakeWorkspace workspace, FakeAuthority authority, SlackFaults faults, FakeSlackLog log)
    {
        _application = application;
        _faults = faults;
        _log = log;
        Workspace = workspace;
        Authority = authority;
    }

    /// <summary>A token that is taken from the start.</summary>
    public const string BotToken = "xoxb-fake-bot-token";

    /// <summary>The app's own token, taken from the start.</summary>
    public const string AppToken = "xapp-fake-app-token";

    public Uri Root { get; private set; } = null!;

    /// <summary>Where the methods are.</summary>
    public Uri BaseAddress => new(Root, "api/");

    public FakeWorkspace Workspace { get; }

    public FakeAuthority Authority { get; }

    public FakeSocketServer Sockets { get; private set; } = null!;

    /// <summary>Whether <see cref="Calls"/> are kept; off where there are too many of them.</summary>
    public bool IsRecording
    {
        get => _log.IsRecording;
        set => _log.IsRecording = value;
    }

    /// <summary>The calls in the order of their arrival.</summary>
    public IReadOnlyList<FakeSlackCall> Calls => _log.Calls;

    public static Task<FakeSlackApi> StartAsync(CancellationToken cancellationToken) => StartAsync(new FakeWorkspace(), cancellationToken);

    /// <param name="behind">Another stand-in, to which every call goes on and whose answers are given; this one then remembers, goes wrong, and has the response addresses.</param>
    public static async Task<FakeSlackApi> StartAsync(FakeWorkspace workspace, CancellationToken cancellationToken, Uri? behind = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.AddServerHeader = false;
        });
        var application = builder.Build();
        var authority = new FakeAuthority(workspace);
        authority.Accept(BotToken);
        authority.Accept(AppToken);
        var api = new FakeSlackApi(application, workspace, authority, new SlackFaults(), new FakeSlackLog());
        api.Sockets = new FakeSocketServer(() => api.Root);
        var methods = new FakeSlackMethods(workspace, authority, api.Sockets.NewAddress);
        var relay = behind is null ? null : new FakeSlackRelay(behind);
        var endpoint = new FakeSlackEndpoint(relay is null ? call => Task.FromResult(methods.Run(call)) : relay.AskAsync, api._faults, api._log);
        application.Run(context => context.Request.Path == FakeSocketServer.Path ? api.Sockets.AcceptAsync(context) : endpoint.AnswerAsync(context));
        await application.StartAsync(cancellationToken);
        api.Root = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        return api;
    }

    /// <summary>A place to answer to; what is posted there is a call of the method <c>response/name</c>.</summary>
    public Uri ResponseUrl(string name) => new(Root, $"response/{name}");

    public IReadOnlyList<FakeSlackCall> CallsOf(string method) => [.. Calls.Where(call => call.Method == method)];

    /// <summary>The next calls of the method go wrong. Faults come in the order of these calls.</summary>
    public void FailNext(string method, SlackFault fault, int times = 1) => _faults.Add(fault, call => call.Method == method, times);

    public void FailNext(SlackFault fault, Func<FakeSlackCall, bool> when, int times = 1) => _faults.Add(fault, when, times);

    public void FailAlways(string method, SlackFault fault) => FailNext(method, fault, int.MaxValue);

    public void StopFailing() => _faults.Clear();

    /// <summary>Waits until something holds, asking again whenever a call has been dealt with.</summary>
    public Task WaitForAsync(Func<FakeSlackApi, bool> isReached, CancellationToken cancellationToken) => _log.Changes.WaitAsync(() => isReached(this), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Sockets.Dispose();

        // Calls that hang would otherwise be waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
