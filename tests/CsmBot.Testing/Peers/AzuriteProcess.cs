using System.Diagnostics;

namespace CsmBot.Testing.Peers;

internal sealed class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);
    private readonly Process _process;

    private AzuriteProcess(Process process)
    {
        _process = process;
    }

    public int Id => _process.Id;

    /// <summary>Starts and waits until the server listens.</summary>
    /// <exception cref="InvalidOperationException">The process ended first; the message has what it said.</exception>
    public static async Task<AzuriteProcess> StartAsync(string folder, string[] arguments)
    {
        var process = new Process { StartInfo = PeerCommand.StartInfo(PeerCommand.Node, ["azurite-table.cjs", .. arguments], folder) };
        process.Start();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(StartTimeout);
        await using var overdue = timeout.Token.Register(process.Kill);
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            if (line.Contains("successfully started", StringComparison.Ordinal))
            {
                // A full pipe would stop the server, so the rest of its output is read and forgotten.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new AzuriteProcess(process);
            }
        }

        var said = await errors;
        process.Dispose();
        throw new InvalidOperationException($"Azurite did not start: {said}");
    }

    /// <summary>Saves the data, closes the port and ends.</summary>
    public async Task StopAsync()
    {
        await _process.StandardInput.WriteLineAsync("stop");
        await _process.StandardInput.FlushAsync();
        await WaitOrKillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            await WaitOrKillAsync();
        }

        _process.Dispose();
    }

    private async Task WaitOrKillAsync()
    {
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
}
