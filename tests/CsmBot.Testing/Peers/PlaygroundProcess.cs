using System.Diagnostics;
using System.Globalization;

namespace CsmBot.Testing.Peers;

internal sealed class PlaygroundProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);
    private readonly Process _process;

    private PlaygroundProcess(Process process)
    {
        _process = process;
    }

    public int Id => _process.Id;

    /// <summary>Starts and waits until the server listens.</summary>
    /// <param name="script">The full path of agents-playground.cjs.</param>
    /// <param name="port">The port that it is to take.</param>
    /// <param name="arguments">Those of the playground, the port apart.</param>
    /// <param name="folder">Where its configuration lies; it deletes the folder at its end.</param>
    /// <exception cref="InvalidOperationException">The process ended first, or the port was taken; the message has what it said.</exception>
    public static async Task<PlaygroundProcess> StartAsync(string script, int port, string[] arguments, string folder)
    {
        var portText = port.ToString(CultureInfo.InvariantCulture);
        var process = new Process { StartInfo = PeerCommand.StartInfo(PeerCommand.Node, [script, "start", "-p", portText, .. arguments], folder) };
        process.Start();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(StartTimeout);
        await using var overdue = timeout.Token.Register(process.Kill);
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            if (line == $"Listening on {portText}")
            {
                // A full pipe would stop the server, so the rest of its output is read and forgotten.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new PlaygroundProcess(process);
            }

            if (line.StartsWith("Listening", StringComparison.Ordinal))
            {
                // Another process took the port, and the playground chose one that nobody was told of.
                process.Kill();
            }
        }

        var said = await errors;
        process.Dispose();
        throw new InvalidOperationException($"The playground did not start: {said}");
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

        _process.Dispose();
    }
}
