using CsmBot.Protocols.Slack.SocketMode;
using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Tests.BotFramework.Connector;
using CsmBot.Protocols.Tests.Slack.WebApi;
using CsmBot.Testing.Slack;
using Xunit;

namespace CsmBot.Protocols.Tests.Slack.SocketMode;

/// <summary>A fake Slack and a socket client that runs against it; nearly without pauses unless a test sets them.</summary>
internal sealed class SocketRig : IAsyncDisposable
{
    // Only a fault makes anybody wait for so long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SlackRig _slack;
    private readonly CancellationTokenSource _stop = new();

    private SocketRig(SlackRig slack, SocketModeOptions options, TimeProvider clock)
    {
        _slack = slack;
        Client = new SocketModeClient(slack.Api.For(new FixedTokenSource("app", FakeSlackApi.AppToken)), Handler, options, clock, Logger);
        Run = Client.RunAsync(_stop.Token);
    }

    public FakeSlackApi Slack => _slack.Slack;

    public FakeSocketServer Sockets => _slack.Slack.Sockets;

    public RecordingHandler Handler { get; } = new();

    public RecordingLogger<SocketModeClient> Logger { get; } = new();

    public SocketModeClient Client { get; }

    public Task<SocketModeStop> Run { get; }

    public static async Task<SocketRig> StartAsync(int connections = 1, Action<SocketModeOptions>? configure = null, TimeProvider? clock = null, Action<FakeSlackApi>? prepare = null)
    {
        var options = new SocketModeOptions
        {
            Connections = connections,
            Stagger = TimeSpan.Zero,
            BaseDelay = TimeSpan.FromMilliseconds(1),
            MaxDelay = TimeSpan.FromMilliseconds(5),
        };
        configure?.Invoke(options);
        var slack = await SlackRig.StartAsync(api => api.MaxAttempts = 1, clock);
        prepare?.Invoke(slack.Slack);
        return new SocketRig(slack, options, clock ?? TimeProvider.System);
    }

    /// <summary>Waits until so many sockets have said hello and are counted, and gives the open ones.</summary>
    public async Task<IReadOnlyList<FakeSocket>> OpenAsync(int count)
    {
        await WaitForStatusAsync(status => status.OpenSockets == count);
        return Sockets.Open;
    }

    // The status has no signal of its own: every change of it follows one of the sockets or a log line by a moment.
    public async Task WaitForStatusAsync(Func<SocketModeStatus, bool> isReached)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        while (!isReached(Client.Status))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), deadline.Token);
        }
    }

    public async Task<SocketModeStop> StopAsync()
    {
        await _stop.CancelAsync();
        return await Run;
    }

    public async ValueTask DisposeAsync()
    {
        Handler.Release();
        await StopAsync();
        _stop.Dispose();
        await _slack.DisposeAsync();
    }
}
