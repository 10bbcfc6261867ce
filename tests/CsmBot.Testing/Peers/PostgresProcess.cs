using System.Diagnostics;

namespace CsmBot.Testing.Peers;

internal sealed class PostgresProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);
    private readonly Process _process;

    private PostgresProcess(Process process)
    {
        _process = process;
    }

    /// <summary>Starts and waits until the server takes connections.</summary>
    /// <exception cref="InvalidOperationException">The process ended first; the message has what it said.</exception>
    public static async Task<PostgresProcess> StartAsync(PostgresPrograms programs, string data, int port)
    {
        var process = new Process { StartInfo = programs.ServerStart(data, port) };
        process.Start();
        using var timeout = new CancellationTokenSource(StartTimeout);
        await using var overdue = timeout.Token.Register(process.StandardInput.Close);
        List<string> said = [];
        while (await process.StandardError.ReadLineAsync(CancellationToken.None) is { } line)
        {
            said.Add(line);
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                // A full pipe would stop the server, so the rest of its output is read and forgotten.
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new PostgresProcess(process);
            }
        }

        process.Dispose();
        throw new InvalidOperationException($"PostgreSQL did not start: {string.Join(' ', said)}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(StopTimeout);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
