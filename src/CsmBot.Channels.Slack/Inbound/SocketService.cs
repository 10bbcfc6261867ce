using CsmBot.Channels.Slack.Settings;
using CsmBot.Protocols.Slack.SocketMode;
using CsmBot.Protocols.Slack.WebApi;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CsmBot.Channels.Slack.Inbound;

/// <summary>Keeps the sockets of Socket Mode open, where the app has a token for it.</summary>
internal sealed class SocketService : BackgroundService
{
    private const string TokenKey = "app";

    private readonly SocketModeClient? _client;

    public SocketService(
        SlackState state, IOptions<SlackOptions> options, SlackApi api, SocketHandler handler, SocketModeOptions sockets, TimeProvider time, ILogger<SocketModeClient> logger)
    {
        _client = state.HasSockets
            ? new SocketModeClient(api.For(new FixedTokenSource(TokenKey, options.Value.AppToken!)), handler, sockets, time, logger)
            : null;
    }

    /// <summary>Null where Socket Mode is not used.</summary>
    public SocketModeStatus? Status => _client?.Status;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _client?.RunAsync(stoppingToken) ?? Task.CompletedTask;
}
