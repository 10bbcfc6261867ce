using System.Diagnostics;
using System.Globalization;
using CsmBot.Host.Tests.Drivers;
using CsmBot.Testing.Peers;

namespace CsmBot.Host.Tests.Teams;

/// <summary>The minimal bot on the archived SDK (tests/peers/botbuilder-bot.cjs), which ends with the test process even when that is killed.</summary>
internal sealed class SdkBot : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);

    private readonly Process _process;

    private SdkBot(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts and waits until it listens; skips the asking test when the peer is missing.</summary>
    public static async Task<SdkBot> StartAsync(CancellationToken cancellationToken)
    {
        var setup = await PeerPackages.EnsureAsync();
        Peer.RequireOrSkip(setup.Missing);
        var port = HostProcess.FindPort().ToString(CultureInfo.InvariantCulture);
        var process = Process.Start(new ProcessStartInfo("node", ["botbuilder-bot.cjs", port])
        {
            WorkingDirectory = setup.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(StartTimeout);
        await using var overdue = timeout.Token.Register(process.Kill);
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            if (line.StartsWith("listening", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new SdkBot(process, new Uri($"http://127.0.0.1:{port}/"));
            }
        }

        var said = await errors;
        process.Dispose();
        throw new InvalidOperationException($"The bot on the SDK did not start: {said}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
