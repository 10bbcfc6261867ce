using System.Diagnostics;
using CsmBot.Testing.Peers;

namespace CsmBot.Testing.Slack;

/// <summary>A script of tests/peers that lives as long as its test and says what happens, a line at a time.</summary>
public sealed class SlackPeerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);
    private readonly Process _process;
    private readonly ChangeSignal _changes = new();
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly Task _reading;

    private SlackPeerProcess(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Starts it; skips the asking test when the peers are missing.</summary>
    public static async Task<SlackPeerProcess> StartAsync(string script, params string[] arguments)
    {
        var setup = await PeerPackages.EnsureAsync();
        Peer.RequireOrSkip(setup.Missing);
        var process = new Process { StartInfo = PeerCommand.StartInfo(PeerCommand.Node, [script, .. arguments], setup.Folder) };
        process.Start();
        return new SlackPeerProcess(process);
    }

    /// <summary>Waits for a line.</summary>
    /// <exception cref="InvalidOperationException">The process ended first; the message has what it said.</exception>
    public async Task<string> WaitForLineAsync(Func<string, bool> fits, CancellationToken cancellationToken)
    {
        await _changes.WaitAsync(() => Lines.Any(fits) || _reading.IsCompleted, cancellationToken);
        return Lines.FirstOrDefault(fits) ?? throw new InvalidOperationException($"The peer ended: {string.Join(" | ", Lines)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var timeout = new CancellationTokenSource(StopTimeout);
            try
            {
                await _process.WaitForExitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
            }
        }

        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        var errors = _process.StandardError.ReadToEndAsync();
        while (await _process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            Add(line);
        }

        Add(await errors);
        _changes.Pulse();
    }

    private void Add(string line)
    {
        lock (_gate)
        {
            _lines.Add(line);
        }

        _changes.Pulse();
    }
}
