using CsmBot.Testing.Peers;
using Xunit;

namespace CsmBot.Protocols.Tests.BotFramework.Connector.Contract;

/// <summary>One playground for all contract tests, for a bot that is not there.</summary>
public sealed class PlaygroundFixture : IAsyncLifetime
{
    private PlaygroundServer? _server;
    private string? _missing;

    /// <summary>Skips the asking test when the peer is missing.</summary>
    public PlaygroundServer Server
    {
        get
        {
            Peer.RequireOrSkip(_missing);
            return _server!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        _missing = (await PeerPackages.EnsureAsync()).Missing;
        if (_missing is null)
        {
            _server = await PlaygroundServer.StartAsync(new Uri("http://127.0.0.1:9/api/messages"), CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
