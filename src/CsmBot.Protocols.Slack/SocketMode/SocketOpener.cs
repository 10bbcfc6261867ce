using System.Globalization;
using System.Net.WebSockets;
using CsmBot.Protocols.Slack.WebApi;
using CsmBot.Protocols.Slack.WebApi.Errors;
using Microsoft.Extensions.Logging;

namespace CsmBot.Protocols.Slack.SocketMode;

/// <summary>Asks for an address, connects and waits for the hello.</summary>
internal sealed class SocketOpener(ISlackApiClient api, EnvelopeDispatcher dispatcher, SocketModeOptions options, TimeProvider clock, ILogger logger)
{
    private readonly StatusBoard _board = dispatcher.Board;

    public async Task<SocketOpening> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var address = await api.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && address.IsLoopback)
                ? await ConnectAsync(address, cancellationToken).ConfigureAwait(false)
                : SocketOpening.Failed("address_not_encrypted");
        }
        catch (SlackApiException exception) when (exception.Kind is SlackErrorKind.Authorization or SlackErrorKind.Permission)
        {
            return SocketOpening.Stopped(SocketModeStop.Refused, exception.Error);
        }
        catch (SlackApiException exception)
        {
            return SocketOpening.Failed(exception.Error, exception.RetryAfter);
        }
    }

    private async Task<SocketOpening> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var overdue = new CancellationTokenSource(options.HelloTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(overdue.Token, cancellationToken);
        ClientWebSocket? mine = null;
        var socket = mine = new ClientWebSocket();
        try
        {
            socket.Options.KeepAliveInterval = options.KeepAliveInterval;
            socket.Options.KeepAliveTimeout = options.KeepAliveTimeout;
            socket.Options.CollectHttpResponseDetails = true;
            await socket.ConnectAsync(address, either.Token).ConfigureAwait(false);
            var opening = await WaitForHelloAsync(socket, either.Token).ConfigureAwait(false);
            mine = opening.Connection is null ? mine : null;
            return opening;
        }
        catch (WebSocketException)
        {
            return SocketOpening.Failed(string.Create(CultureInfo.InvariantCulture, $"http_{(int)socket.HttpStatusCode}"), RetryAfterOf(socket));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SocketOpening.Failed("no_hello");
        }
        finally
        {
            mine?.Dispose();
        }
    }

    private async Task<SocketOpening> WaitForHelloAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var reader = new SocketReader(socket, options.MaxEnvelopeBytes);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) is { } message)
        {
            var frame = SocketFrame.ParseOrNull(message);
            if (frame?.Type == SocketFrame.Hello)
            {
                return new SocketOpening(new SocketConnection(socket, reader, dispatcher, options, _board, logger));
            }

            if (frame is { Type: SocketFrame.Disconnect, Reason: var reason })
            {
                return reason == SocketFrame.LinkDisabled ? SocketOpening.Stopped(SocketModeStop.LinkDisabled, reason) : SocketOpening.Failed(reason ?? frame.Type);
            }
        }

        return SocketOpening.Failed("closed_before_hello");
    }

    private static TimeSpan? RetryAfterOf(ClientWebSocket socket) =>
        socket.HttpResponseHeaders?.TryGetValue("Retry-After", out var values) == true
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
